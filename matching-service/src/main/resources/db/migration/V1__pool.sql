-- What matching knows of everybody: a copy of the newest state on shipmate.people.
create table pool_entry (
    person        uuid   primary key,
    revision      bigint not null,
    employment    text   not null,
    manager       uuid,
    language      text,
    zone          text   not null,
    participation text   not null,
    -- What counts in a match; only of somebody who takes part.
    match         jsonb
);
create index pool_entry_manager on pool_entry (manager);

-- The catalogue's names and parents, from shipmate.topics.
create table topic (
    topic  uuid  primary key,
    parent uuid,
    labels jsonb not null
);

-- Every replica keeps the pool in memory and hears of each change as soon as it is committed.
create function pool_entry_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('pool', coalesce(new.person, old.person)::text);
    return null;
end $$;

create trigger pool_entry_changed after insert or update or delete on pool_entry
    for each row execute function pool_entry_changed();

create function topics_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('pool', 'topics');
    return null;
end $$;

create trigger topics_changed after insert or update or delete on topic
    for each statement execute function topics_changed();
