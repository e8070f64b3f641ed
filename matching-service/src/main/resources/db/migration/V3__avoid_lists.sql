-- Whom somebody wants to be kept apart from. The other's id is sealed with the owner's key, with a new nonce each time: equal ids look
-- different, so the table tells neither who is avoided nor who is avoided by many. The owner opens it; nobody looks it up by the other.
create table avoid_entry (
    id        uuid        primary key,
    owner     uuid        not null,
    other     bytea       not null,
    since     timestamptz not null,
    -- Taken off the list; kept until the next refresh of other people's lists, else they would see it.
    lifted_at timestamptz
);
create index avoid_entry_owner on avoid_entry (owner, id);
create index avoid_entry_lifted_at on avoid_entry (lifted_at) where lifted_at is not null;
