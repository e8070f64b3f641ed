-- What the company runs for a while.
create table programme (
    id          uuid        primary key,
    name        text        not null,
    description text,
    task        text        not null,
    admission   text        not null,
    starts_on   date        not null,
    ends_on     date        not null,
    zone        text        not null,
    places      integer     not null,
    state       text        not null,
    -- The first moment after its last day, where its days end.
    ends_at     timestamptz not null,
    ended_at    timestamptz,
    version     bigint      not null,
    constraint programme_days check (starts_on <= ends_on)
);
create index programme_state on programme (state, id);
create index programme_ends_at on programme (ends_at) where state in ('ENROLLING', 'RUNNING');

-- Somebody's yes. Changed under the programme's lock: who is in it is counted, and a place is given to one at a time.
create table enrolment (
    id        uuid        primary key,
    programme uuid        not null references programme,
    person    uuid        not null,
    state     text        not null,
    -- Who came first has the lower one.
    turn      bigint      not null,
    since     timestamptz not null,
    constraint enrolment_once unique (programme, person),
    constraint enrolment_turn_once unique (programme, turn)
);
create sequence enrolment_turn;
create index enrolment_in_order on enrolment (programme, state, turn);
create index enrolment_person on enrolment (person, programme);

-- An invitation to a programme, by a programme-manager or because of a group. Whether it was declined is one sealed letter, written from the
-- beginning and always equally long; no clear column changes with it.
create table programme_invitation (
    id         uuid        primary key,
    programme  uuid        not null references programme on delete cascade,
    person     uuid        not null,
    via        text        not null,
    state      text        not null,
    invited_at timestamptz not null,
    answer     bytea       not null,
    constraint programme_invitation_once unique (programme, person)
);
create index programme_invitation_in_order on programme_invitation (programme, id);
create index programme_invitation_person on programme_invitation (person, programme);
