-- What is known of each person from shipmate.people. The row is also the lock under which somebody is told things: one
-- notice after the other, and none while they are being erased.
create table recipient (
    person        uuid        primary key,
    -- 0: an event named the person before their state arrived.
    revision      bigint      not null,
    language      text,
    zone          text,
    participation text,
    employment    text,
    -- Kept for a while without anything else, so that an event that comes late brings nobody back.
    erased_at     timestamptz,
    constraint recipient_erased_is_empty check (
        erased_at is null or (language is null and zone is null and participation is null and employment is null))
);
create index recipient_erased_at on recipient (erased_at) where erased_at is not null;

create table inbox_item (
    id          uuid        primary key,
    -- Rises in commit order for each person, because it is drawn under the recipient's lock.
    position    bigint      generated always as identity,
    person      uuid        not null,
    kind        text        not null,
    subject     uuid        not null,
    round       text        not null,
    invitation  uuid,
    partnership uuid,
    circle      uuid,
    session     uuid,
    other       uuid,
    told_at     timestamptz not null,
    read_at     timestamptz,
    constraint inbox_item_told_once unique (person, kind, subject, round)
);
create unique index inbox_item_of_person on inbox_item (person, position);
create index inbox_item_unread on inbox_item (person, position) where read_at is null;

-- Wakes the open streams of every replica; the payload is the person's id only.
create function inbox_item_wakes_streams() returns trigger language plpgsql as $$
begin
    perform pg_notify('inbox_item', new.person::text);
    return null;
end $$;

create trigger inbox_item_wakes_streams after insert on inbox_item
    for each row execute function inbox_item_wakes_streams();
