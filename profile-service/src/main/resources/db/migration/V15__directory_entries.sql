-- The directory as one narrow row for each person who takes part. Triggers keep it in the transaction of the change itself,
-- whichever way that comes: with the commit that opts somebody out, nothing here knows of them any more.

drop index directory_in_order, directory_search, directory_resembles, directory_job_family, directory_unit, directory_location;
alter table person
    drop column search,
    drop column resembles,
    -- What a name that is written in other letters is in Latin ones; null where it is not, or has not been looked at.
    add column latin_name text;

-- Those whose names are still to be written in Latin letters.
create index person_without_latin_name on person (id)
    where latin_name is null and given_name || family_name ~ '[\u0370-\u1dff\u2e80-\uffff]';

create table directory_entry (
    person     uuid   primary key references person on delete cascade,
    sort_name  text   not null,
    job_title  text,
    job_family text,
    level      text,
    unit       text,
    location   text,
    languages  text[] not null,
    -- Those that they show to all members.
    topics     uuid[] not null,
    -- As written, with umlauts spelled out, in Latin letters, and East Asian ones without a space between.
    names      text   not null,
    named      tsvector not null generated always as (to_tsvector('simple', names)) stored,
    -- The names and everything else that is looked for: title, unit, location, headline, story.
    words      tsvector not null
);

-- Under which name somebody stood before they were renamed: who pages through the directory keeps the order of their first
-- page, so that nobody is left out or shown twice. Forgotten after a day.
create table directory_former (
    person    uuid not null references person on delete cascade,
    changed   xid8 not null,
    at        timestamptz not null,
    sort_name text not null,
    names     text not null,
    primary key (person, changed)
);
create index directory_former_changed on directory_former (changed);

create function names_of(p person) returns text language sql stable as $$
    select folded(p.given_name || ' ' || p.family_name) || ' ' || spelled_out(p.given_name || ' ' || p.family_name)
        || coalesce(' ' || folded(p.latin_name), '')
        || case when p.given_name || p.family_name ~ '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]'
            then ' ' || p.family_name || p.given_name || ' ' || p.given_name || p.family_name else '' end
$$;

create function shown_topics(who uuid) returns uuid[] language sql stable as $$
    select coalesce(array_agg(topic order by topic), '{}') from (
        select topic from offer where person = who and shown_to = 'MEMBERS'
        union select topic from seek where person = who and shown_to = 'MEMBERS'
        union select topic from experience where person = who and shown_to = 'MEMBERS' and topic is not null) as shown
$$;

create function show_in_directory(p person) returns void language sql as $$
    insert into directory_entry
        (person, sort_name, job_title, job_family, level, unit, location, languages, topics, names, words)
    select p.id, p.sort_name, p.job_title, p.job_family, p.level, p.unit, p.location,
        case when p.languages = '[]' then array[p.language]
            else array(select jsonb_array_elements_text(p.languages)) end,
        shown_topics(p.id), names,
        to_tsvector('simple', names || ' '
            || folded(concat_ws(' ', p.job_title, p.unit, p.location, p.headline, p.about)))
    from names_of(p) as names
    on conflict (person) do update set
        sort_name = excluded.sort_name, job_title = excluded.job_title, job_family = excluded.job_family,
        level = excluded.level, unit = excluded.unit, location = excluded.location, languages = excluded.languages,
        topics = excluded.topics, names = excluded.names, words = excluded.words;
$$;

create function person_changed() returns trigger language plpgsql as $$
begin
    if new.participation = 'IN' and new.employment = 'ACTIVE' then
        perform show_in_directory(new);
    else
        delete from directory_entry where person = new.id;
    end if;
    return null;
end $$;

create trigger person_arrives after insert on person for each row
    when (new.participation = 'IN' and new.employment = 'ACTIVE')
    execute function person_changed();
create trigger person_changes after update on person for each row
    when ((old.participation = 'IN' or new.participation = 'IN')
        and row(old.participation, old.employment, old.given_name, old.family_name, old.latin_name, old.job_title, old.job_family,
            old.level, old.unit, old.location, old.languages, old.language, old.headline, old.about)
        is distinct from row(new.participation, new.employment, new.given_name, new.family_name, new.latin_name, new.job_title,
            new.job_family, new.level, new.unit, new.location, new.languages, new.language, new.headline, new.about))
    execute function person_changed();

create function entries_changed() returns trigger language plpgsql as $$
begin
    update directory_entry e set topics = now.shown
    from shown_topics(coalesce(new.person, old.person)) as now (shown)
    where e.person = coalesce(new.person, old.person) and e.topics <> now.shown;
    return null;
end $$;

-- At the end of the transaction, when a list that was replaced has all its entries.
create constraint trigger offer_changes after insert or update or delete on offer
    deferrable initially deferred for each row execute function entries_changed();
create constraint trigger seek_changes after insert or update or delete on seek
    deferrable initially deferred for each row execute function entries_changed();
create constraint trigger experience_changes after insert or update or delete on experience
    deferrable initially deferred for each row execute function entries_changed();

create function entry_is_renamed() returns trigger language plpgsql as $$
begin
    insert into directory_former values (old.person, pg_current_xact_id(), clock_timestamp(), old.sort_name, old.names)
    on conflict do nothing;
    return null;
end $$;

create trigger entry_is_renamed after update on directory_entry for each row
    when (old.sort_name <> new.sort_name or old.names <> new.names) execute function entry_is_renamed();

do $$ begin
    perform show_in_directory(p) from person p where participation = 'IN' and employment = 'ACTIVE';
end $$;

create index directory_in_order on directory_entry (sort_name, person);
create index directory_job_family on directory_entry (job_family, sort_name, person);
create index directory_unit on directory_entry (unit, sort_name, person);
create index directory_location on directory_entry (location, sort_name, person);
-- Without a pending list, so that a search costs the same after many changes.
create index directory_languages on directory_entry using gin (languages) with (fastupdate = off);
create index directory_topics on directory_entry using gin (topics) with (fastupdate = off);
create index directory_named on directory_entry using gin (named) with (fastupdate = off);
create index directory_words on directory_entry using gin (words) with (fastupdate = off);
create index directory_resembles on directory_entry using gin (names gin_trgm_ops) with (fastupdate = off);
