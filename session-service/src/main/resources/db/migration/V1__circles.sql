-- What is kept of a person: less than shipmate.people tells. The sign-in stands in the kit's sign_in.
create table person (
    id       uuid   primary key,
    revision bigint not null,
    zone     text   not null
);

create table circle (
    id           uuid        primary key,
    partnership  uuid        not null,
    state        text        not null constraint circle_state check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    paused_until date,
    opened_at    timestamptz not null,
    as_of        timestamptz not null
);

create table circle_member (
    circle uuid not null references circle,
    person uuid not null,
    constraint circle_member_once primary key (circle, person)
);
-- A person's circles, newest first: ids are UUIDv7.
create index circle_member_person on circle_member (person, circle desc);
