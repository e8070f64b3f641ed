-- One go at making roundtables: worked out in the background, looked at, opened.
create table roundtable_forming (
    id           uuid        primary key,
    name         text        not null,
    state        text        not null constraint roundtable_forming_state check (state in ('FORMING', 'PREVIEW', 'OPEN', 'ENDED')),
    fewest       integer     not null,
    preferred    integer     not null,
    most         integer     not null,
    seed         bigint      not null,
    run          integer     not null,
    progress     integer     not null,
    -- Until when a replica is at it; another takes over after that.
    worked_until timestamptz,
    -- The forming whose people are mixed anew.
    rotates      uuid        references roundtable_forming on delete set null,
    people       integer     not null,
    mean         integer     not null,
    lowest       integer     not null,
    made_at      timestamptz not null,
    opened_at    timestamptz,
    ended_at     timestamptz,
    version      bigint      not null
);
create index roundtable_forming_waiting on roundtable_forming (made_at) where state = 'FORMING';

-- Two who are to be kept apart, sealed under the forming's own key: a dump does not say who.
create table roundtable_separation (
    id      uuid  primary key,
    forming uuid  not null references roundtable_forming on delete cascade,
    pair    bytea not null
);
create index roundtable_separation_forming on roundtable_separation (forming);

-- Facilitators from outside, as whoever forms has named them.
create table roundtable_outsider (
    forming uuid not null references roundtable_forming on delete cascade,
    person  uuid not null,
    primary key (forming, person)
);
create index roundtable_outsider_person on roundtable_outsider (person);

create table roundtable_left_out (
    forming uuid not null references roundtable_forming on delete cascade,
    person  uuid not null,
    why     text not null,
    primary key (forming, person)
);
create index roundtable_left_out_person on roundtable_left_out (person);

create table roundtable (
    id         uuid        primary key,
    forming    uuid        not null references roundtable_forming,
    circle     uuid        not null constraint roundtable_circle unique,
    state      text        not null constraint roundtable_state check (state in ('PREVIEW', 'OFFERED', 'MEETING', 'ENDED')),
    level_band integer,
    zone_band  integer     not null,
    language   text,
    changes    bigint      not null,
    opened_at  timestamptz,
    ended_at   timestamptz,
    version    bigint      not null
);
create index roundtable_of_forming on roundtable (forming, id);

-- A seat is one person's at one roundtable. Place 0 is the facilitator's, the others are the members': so many can sit there and no more,
-- and one can sit at one only.
create table roundtable_seat (
    id            uuid        primary key,
    roundtable    uuid        not null references roundtable on delete cascade,
    person        uuid        not null,
    place         integer     not null constraint roundtable_seat_of_twelve check (place between 0 and 12),
    state         text        not null constraint roundtable_seat_state check (state in ('PROPOSED', 'OFFERED', 'TAKEN', 'LEFT', 'ENDED')),
    -- What its person has said to the offer as long as it is not yes: sealed and always equally long.
    choice        bytea,
    offered_until timestamptz,
    taken_at      timestamptz,
    version       bigint      not null,
    constraint roundtable_seat_one_each unique (roundtable, person)
);
create unique index roundtable_seat_place on roundtable_seat (roundtable, place) where state in ('PROPOSED', 'OFFERED', 'TAKEN');
create unique index roundtable_seat_at_one on roundtable_seat (person) where state = 'TAKEN' and place > 0;
create index roundtable_seat_person on roundtable_seat (person, roundtable);
create index roundtable_seat_lapsing on roundtable_seat (offered_until) where state = 'OFFERED';
