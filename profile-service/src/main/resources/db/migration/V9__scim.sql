-- Access that the company has taken away for the time being.
alter table person add column suspended boolean not null default false;

-- Who may provision people by SCIM, and what that means there.
create table scim_connection (
    id                     uuid        primary key,
    name                   text        not null constraint scim_connection_name unique,
    person_id_from         text        not null,
    units_from             text        not null,
    unit_prefix            text        not null,
    deactivated_means_left boolean     not null,
    zone                   text        not null,
    language               text        not null,
    connected_at           timestamptz not null,
    version                bigint      not null
);

-- Only the hash: whoever reads the database cannot call. At most two of one connection, the newer and the older.
create table scim_token (
    hash       bytea       primary key,
    connection uuid        not null references scim_connection on delete cascade,
    issued_at  timestamptz not null
);
create index scim_token_connection on scim_token (connection, issued_at);

-- What a connection calls a user; the facts stand with the person. said: the attributes that it has ever spoken of.
create table scim_user (
    id           uuid        primary key,
    connection   uuid        not null references scim_connection on delete cascade,
    person       uuid        not null references person on delete cascade,
    user_name    text        not null,
    external_id  text,
    display_name text,
    active       boolean     not null,
    said         jsonb       not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null,
    constraint scim_user_person unique (connection, person)
);
create unique index scim_user_name on scim_user (connection, lower(user_name));
create index scim_user_in_order on scim_user (connection, id);
create index scim_user_external_id on scim_user (connection, external_id);
create index scim_user_of_person on scim_user (person);

create table scim_group (
    id           uuid        primary key,
    connection   uuid        not null references scim_connection on delete cascade,
    display_name text        not null,
    external_id  text,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null
);
-- Two groups may have one name if the client tells them apart by its own ids.
create unique index scim_group_external_id on scim_group (connection, external_id) where external_id is not null;
create unique index scim_group_name on scim_group (connection, lower(display_name)) where external_id is null;
create index scim_group_named on scim_group (connection, lower(display_name));
create index scim_group_in_order on scim_group (connection, id);

create table scim_member (
    scim_group uuid not null references scim_group on delete cascade,
    scim_user  uuid not null references scim_user on delete cascade,
    primary key (scim_group, scim_user)
);
create index scim_member_user on scim_member (scim_user);
