-- Ids by which sources knew a person before: they still mean that person.

create table former_external_id (
    external_id text        primary key,
    person      uuid        not null references person on delete cascade,
    since       timestamptz not null
);
create index former_external_id_person on former_external_id (person);

-- All ids by which people are or were known.
create view any_external_id as
    select id as person, external_id from person
    union all
    select person, external_id from former_external_id;

-- Whole rosters. whole: whoever is not in the file has left. gone: of those, whose row is done. leaving, of_people, unreadable: how
-- many are missing, of how many, and how many rows have no id. confirmed: how many may leave. missing: a row of somebody who
-- is not in the file, numbered behind those that are.
alter table roster_import
    add column whole      boolean not null default false,
    add column moved      integer not null default 0,
    add column gone       integer not null default 0,
    add column leaving    integer,
    add column of_people  integer,
    add column unreadable integer,
    add column confirmed  integer;
alter table roster_row
    add column missing boolean not null default false;
create index roster_import_stopped on roster_import (uploaded_at) where state = 'STOPPED';
