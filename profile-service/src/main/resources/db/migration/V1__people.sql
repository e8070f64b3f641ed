-- Who people are (the HRIS's facts), what they tell (their story), and whether they take part.

create table person (
    id                   uuid        primary key,
    external_id          text        not null constraint person_external_id unique,
    given_name           text        not null,
    family_name          text        not null,
    email                text        not null,
    job_title            text,
    job_family           text,
    level                text,
    unit                 text,
    location             text,
    zone                 text        not null,
    language             text        not null,
    manager_external_id  text,
    manager              uuid,
    hired_on             date,
    role_since           date,
    employment           text        not null,
    left_on              date,

    headline             text,
    about                text,
    pronouns             text,
    avatar               text,

    sign_in_issuer       text,
    sign_in_subject      text,

    participation        text        not null,
    paused_until         date,
    open_to              jsonb       not null,
    capacity             integer     not null constraint person_capacity check (capacity between 1 and 10),
    languages            jsonb       not null,
    house_norms_accepted timestamptz,
    hours_zone           text,
    windows              jsonb,

    joined_at            timestamptz not null,
    revision             bigint      not null,
    version              bigint      not null,
    constraint person_sign_in unique (sign_in_issuer, sign_in_subject),
    constraint person_pause_ends check ((participation = 'PAUSED') = (paused_until is not null))
);
create index person_email on person (lower(email));
create index person_manager on person (manager) where manager is not null;
-- Reports whose manager has not arrived yet.
create index person_awaits_manager on person (manager_external_id) where manager is null;
create index person_paused on person (paused_until) where participation = 'PAUSED';

create table offer (
    person   uuid    not null references person on delete cascade,
    position integer not null,
    topic    uuid    not null,
    level    text    not null,
    words    text,
    shown_to text    not null,
    primary key (person, position),
    constraint offer_once unique (person, topic) deferrable initially deferred
);
create index offer_topic on offer (topic, person);

create table seek (
    person   uuid    not null references person on delete cascade,
    position integer not null,
    topic    uuid    not null,
    need     text    not null,
    words    text,
    shown_to text    not null,
    primary key (person, position),
    constraint seek_once unique (person, topic) deferrable initially deferred
);
create index seek_topic on seek (topic, person);

create table experience (
    person   uuid    not null references person on delete cascade,
    position integer not null,
    kind     text    not null,
    key      text    not null,
    topic    uuid,
    words    text,
    shown_to text    not null,
    primary key (person, position),
    constraint experience_once unique (person, kind, key) deferrable initially deferred
);
create index experience_topic on experience (topic, person) where topic is not null;
