-- What somebody knows, as far as they show it to all: what they offer, and what others were thankful for. Kept where the directory is
-- kept, so that who knows a topic is found by one index, and a page of very many ends with the page.

create function known_topics(who uuid) returns uuid[] language sql stable as $$
    select coalesce(array_agg(topic order by topic), '{}') from (
        select topic from offer where person = who and shown_to = 'MEMBERS'
        union select about.topic
        from expertise_shown shown join thanked_answer answer on answer.person = shown.person,
            lateral unnest(answer.topics) as about (topic)
        where shown.person = who and (shown.everything or about.topic = any (shown.topics))) as known
$$;

alter table directory_entry add column knows uuid[] not null default '{}';
update directory_entry set knows = known_topics(person) where knows <> known_topics(person);
alter table directory_entry alter column knows drop default;
create index directory_knows on directory_entry using gin (knows) with (fastupdate = off);

create or replace function show_in_directory(p person) returns void language sql as $$
    insert into directory_entry
        (person, sort_name, job_title, job_family, level, unit, location, languages, topics, knows, names, words)
    select p.id, p.sort_name, p.job_title, p.job_family, p.level, p.unit, p.location,
        case when p.languages = '[]' then array[p.language]
            else array(select jsonb_array_elements_text(p.languages)) end,
        shown_topics(p.id), known_topics(p.id), names,
        to_tsvector('simple', names || ' '
            || folded(concat_ws(' ', p.job_title, p.unit, p.location, p.headline, p.about)))
    from names_of(p) as names
    on conflict (person) do update set
        sort_name = excluded.sort_name, job_title = excluded.job_title, job_family = excluded.job_family,
        level = excluded.level, unit = excluded.unit, location = excluded.location, languages = excluded.languages,
        topics = excluded.topics, knows = excluded.knows, names = excluded.names, words = excluded.words;
$$;

create or replace function entries_changed() returns trigger language plpgsql as $$
declare
    who constant uuid := coalesce(new.person, old.person);
    shown uuid[];
    known uuid[];
begin
    if exists (select from directory_entry where person = who) then
        shown := shown_topics(who);
        known := known_topics(who);
        update directory_entry set topics = shown, knows = known
        where person = who and (topics <> shown or knows <> known);
    end if;
    return null;
end $$;

create constraint trigger thanks_change after insert or update or delete on thanked_answer
    deferrable initially deferred for each row execute function entries_changed();
create constraint trigger showing_changes after insert or update or delete on expertise_shown
    deferrable initially deferred for each row execute function entries_changed();
