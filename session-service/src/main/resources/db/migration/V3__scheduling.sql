create extension if not exists btree_gist;

create table peer_session (
    id                uuid        primary key,
    circle            uuid        not null references circle,
    state             text        not null
        constraint peer_session_state check (state in ('PROPOSED', 'PLANNED', 'HELD', 'CANCELLED')),
    proposed_by       uuid,
    zone              text        not null,
    -- Where it stands in a calendar: its start, or the first slot's while it is proposed.
    at                timestamptz not null,
    starts_at         timestamptz,
    ends_at           timestamptz,
    previous_start    timestamptz,
    slots_given       int         not null,
    sequence          int         not null,
    words_by          uuid,
    title             bytea,
    agenda            bytea,
    version           bigint      not null
);
-- Both lists, of a circle and of a person (circle by circle), go by time.
create index peer_session_circle_at on peer_session (circle, at, id);

create table session_slot (
    id          uuid        primary key,
    session     uuid        not null references peer_session,
    n           int         not null,
    local_start timestamp   not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    constraint session_slot_once unique (session, n)
);

create table slot_yes (
    slot   uuid not null references session_slot,
    person uuid not null,
    constraint slot_yes_once primary key (slot, person)
);

-- The time that a yes keeps free for the one who gave it. Nobody can be in two places.
create table hold (
    session uuid      not null references peer_session,
    n       int       not null,
    person  uuid      not null,
    during  tstzrange not null,
    constraint hold_once primary key (session, n, person),
    constraint hold_one_place exclude using gist (person with =, during with &&)
);
