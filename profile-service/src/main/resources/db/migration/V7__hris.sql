-- Webhooks of HR systems: connections, what they delivered, and what each said of each employee.

-- id: random, because it stands in an address. secret, previous_secret, source_access: sealed by a key of the connection's own.
create table hris_connection (
    id               uuid        primary key,
    name             text        not null,
    provider         text        not null,
    state            text        not null,
    handshake        text        not null,
    token_header     text,
    secret           bytea,
    secret_since     timestamptz,
    previous_secret  bytea,
    previous_until   timestamptz,
    mapping          jsonb       not null,
    mapping_revision integer     not null,
    source           jsonb,
    source_access    bytea,
    created_at       timestamptz not null,
    version          bigint      not null,
    constraint hris_connection_previous check ((previous_secret is null) = (previous_until is null))
);
create index hris_connection_created_at on hris_connection (created_at, id);

-- body: sealed. sameness: a keyed hash of what makes two deliveries the same one.
create table hris_delivery (
    id           uuid        primary key,
    connection   uuid        not null references hris_connection on delete cascade,
    sameness     bytea       not null,
    content_type text,
    body         bytea       not null,
    event        text,
    received_at  timestamptz not null,
    occurred_at  timestamptz not null,
    state        text        not null,
    reasons      jsonb       not null,
    repeats      integer     not null,
    attempts     integer     not null,
    due_at       timestamptz not null,
    done_at      timestamptz,
    version      bigint      not null,
    constraint hris_delivery_once unique (connection, sameness)
);
create index hris_delivery_due on hris_delivery (occurred_at, id) where state = 'WAITING';
create index hris_delivery_of_connection on hris_delivery (connection, id);
create index hris_delivery_received_at on hris_delivery (received_at);

-- Which employees a delivery is about, by the provider's ids: to forget them.
create table hris_delivery_subject (
    delivery uuid not null references hris_delivery on delete cascade,
    subject  text not null,
    primary key (delivery, subject)
);
create index hris_delivery_subject_subject on hris_delivery_subject (subject);

-- facts: the newest that was said of each fact within the mapping, and when it was so.
create table hris_subject (
    id          uuid   primary key,
    connection  uuid   not null references hris_connection on delete cascade,
    subject     text   not null,
    external_id text   not null,
    facts       jsonb  not null,
    version     bigint not null,
    constraint hris_subject_once unique (connection, subject)
);
create index hris_subject_external_id on hris_subject (external_id);
