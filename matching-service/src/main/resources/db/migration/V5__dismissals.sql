-- Whom somebody does not want suggested any more; sealed like the avoid-list, and for the same reason.
create table dismissal (
    id    uuid        primary key,
    owner uuid        not null,
    other bytea       not null,
    since timestamptz not null
);
create index dismissal_owner on dismissal (owner);
