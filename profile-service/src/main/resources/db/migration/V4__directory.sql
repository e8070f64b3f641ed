-- What the directory searches. The indexes hold only those who take part: the others cannot be found, not even slowly. They
-- have no pending list, so that a search costs the same after many changes.

alter table person
    add column sort_name text not null
        generated always as (folded(family_name || ' ' || given_name)) stored,
    -- A: names, also with umlauts spelled out; B: place in the company; C: headline; D: story.
    add column search tsvector not null
        generated always as (
            setweight(to_tsvector('simple', folded(given_name || ' ' || family_name)
                || ' ' || spelled_out(given_name || ' ' || family_name)), 'A')
            || setweight(to_tsvector('simple', folded(coalesce(job_title, '') || ' ' || coalesce(unit, '')
                || ' ' || coalesce(location, ''))), 'B')
            || setweight(to_tsvector('simple', folded(coalesce(headline, ''))), 'C')
            || to_tsvector('simple', folded(coalesce(about, '')))) stored,
    -- For words that nobody has: whose resemble them.
    add column resembles text not null
        generated always as (folded(given_name || ' ' || family_name) || ' '
            || folded(coalesce(job_title, '') || ' ' || coalesce(unit, ''))) stored;

create index directory_in_order on person (sort_name, id)
    where participation = 'IN' and employment = 'ACTIVE';
create index directory_search on person using gin (search) with (fastupdate = off)
    where participation = 'IN' and employment = 'ACTIVE';
create index directory_resembles on person using gin (resembles gin_trgm_ops) with (fastupdate = off)
    where participation = 'IN' and employment = 'ACTIVE';
create index directory_job_family on person (job_family, sort_name, id)
    where participation = 'IN' and employment = 'ACTIVE';
create index directory_unit on person (unit, sort_name, id)
    where participation = 'IN' and employment = 'ACTIVE';
create index directory_location on person (location, sort_name, id)
    where participation = 'IN' and employment = 'ACTIVE';
