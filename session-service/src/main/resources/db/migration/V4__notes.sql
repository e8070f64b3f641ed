-- What somebody writes down for themselves; the words are sealed for them.
create table private_note (
    id         uuid        primary key,
    session    uuid        not null references peer_session,
    circle     uuid        not null,
    author     uuid        not null,
    words      bytea,
    changed_at timestamptz not null,
    constraint private_note_once unique (session, author)
);
create index private_note_author on private_note (author);

-- What somebody shares with the circle: an entry of their own, sealed for its author.
create table shared_note (
    id         uuid        primary key,
    session    uuid        not null references peer_session,
    circle     uuid        not null,
    author     uuid        not null,
    words      bytea       not null,
    written_at timestamptz not null,
    changed_at timestamptz not null
);
create index shared_note_session on shared_note (session, id);
create index shared_note_author on shared_note (author);
