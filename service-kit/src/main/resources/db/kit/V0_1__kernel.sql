-- What the kit keeps in every service's database.

-- Columns of Debezium's outbox event router; position gives the built-in relay its order.
create table outbox (
    id            uuid        primary key,
    position      bigint      generated always as identity unique,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text,
    created_at    timestamptz not null
);

create function outbox_wakes_relay() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_wakes_relay after insert on outbox
    for each statement execute function outbox_wakes_relay();

create table inbox (
    event_id    text        not null,
    consumer    text        not null,
    received_at timestamptz not null,
    constraint inbox_once primary key (event_id, consumer)
);
create index inbox_received_at on inbox (received_at);

-- Which person a sign-in (issuer and subject of a token) belongs to.
create table sign_in (
    issuer  text not null,
    subject text not null,
    person  uuid not null,
    constraint sign_in_once primary key (issuer, subject)
);
create index sign_in_person on sign_in (person);

-- Answers of requests that carried an Idempotency-Key; sealed, gone after a day.
create table idempotent_answer (
    caller       bytea       not null,
    key          bytea       not null,
    request      bytea       not null,
    answer       bytea       not null,
    answered_at  timestamptz not null,
    constraint idempotent_answer_once primary key (caller, key)
);
create index idempotent_answer_answered_at on idempotent_answer (answered_at);

-- Data keys, each wrapped by a master key that never enters the database. Deleting a row shreds what it sealed.
create table data_key (
    id         uuid        primary key,
    circle     uuid,
    author     uuid        not null,
    master     text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null,
    constraint data_key_once unique nulls not distinct (circle, author)
);
create index data_key_author on data_key (author);
