-- One round of buddies in a programme, and the job that works it out. A replica leases the job; when it is lost, another goes on.
create table round (
    id             uuid        primary key,
    programme      uuid        not null references programme,
    number         integer     not null,
    kind           text        not null,
    state          text        not null,
    step           text        not null,
    percent        integer     not null,
    changes        bigint      not null,
    seed           bigint      not null,
    asked_at       timestamptz not null,
    published_at   timestamptz,
    leased_by      uuid,
    leased_until   timestamptz,
    attempts       integer     not null,
    -- What was worked out and what proves it.
    policy_version integer,
    input_hash     text,
    people         integer,
    grouped        integer,
    most_people    integer,
    value          bigint,
    bound          bigint,
    lowest         integer,
    version        bigint      not null,
    constraint round_number_once unique (programme, number)
);
-- One at a time in a programme.
create unique index round_open_once on round (programme) where state in ('QUEUED', 'RUNNING', 'PREVIEW', 'FAILED');
create index round_to_run on round (asked_at) where state in ('QUEUED', 'RUNNING');

-- Whom a programme-manager wants apart in a round.
create table round_apart (
    round uuid not null references round on delete cascade,
    one   uuid not null,
    other uuid not null,
    primary key (round, one, other),
    constraint round_apart_in_order check (one < other)
);

create table round_left_out (
    round  uuid not null references round on delete cascade,
    person uuid not null,
    reason text not null,
    primary key (round, person)
);
create index round_left_out_person on round_left_out (person, round);

-- Two people, or three, who are buddies in a programme. circle is theirs alone; a partnership that two grow from it keeps it.
create table buddy_group (
    id        uuid        primary key,
    programme uuid        not null references programme,
    round     uuid        not null references round,
    circle    uuid        not null constraint buddy_group_circle unique,
    people    uuid[]      not null,
    state     text        not null,
    score     integer     not null,
    kept      boolean     not null,
    formed_at timestamptz,
    ended_at  timestamptz,
    changes   bigint      not null,
    version   bigint      not null
);
create index buddy_group_round on buddy_group (round, id);
create index buddy_group_programme on buddy_group (programme, state, id);
create index buddy_group_people on buddy_group using gin (people);

-- Where somebody has their place in a programme now: in one buddy group at the most.
create table buddy_place (
    programme   uuid not null references programme,
    person      uuid not null,
    buddy_group uuid not null references buddy_group on delete cascade,
    constraint buddy_place_once primary key (programme, person)
);
create index buddy_place_group on buddy_place (buddy_group);

-- Whether somebody wants to keep going when it ends. Sealed with their own key and always equally long; the rows of all are there from the beginning.
create table buddy_keep_going (
    buddy_group uuid  not null references buddy_group on delete cascade,
    person      uuid  not null,
    choice      bytea not null,
    primary key (buddy_group, person)
);
create index buddy_keep_going_person on buddy_keep_going (person);
