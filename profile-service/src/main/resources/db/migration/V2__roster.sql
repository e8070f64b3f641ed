-- Roster imports: the job, and its rows until they are applied.

create table roster_import (
    id          uuid        primary key,
    file_name   text,
    state       text        not null,
    dry_run     boolean     not null,
    total       integer     not null,
    created     integer     not null,
    changed     integer     not null,
    unchanged   integer     not null,
    failed      integer     not null,
    uploaded_at timestamptz not null,
    finished_at timestamptz,
    version     bigint      not null
);
create index roster_import_unfinished on roster_import (id) where state in ('PENDING', 'RUNNING');

-- facts: what the row says, column by column; forgotten as soon as the row is done.
-- turn: managers before their reports; null until planned.
create table roster_row (
    import      uuid    not null references roster_import on delete cascade,
    number      integer not null,
    external_id text,
    facts       jsonb,
    turn        integer,
    outcome     text,
    reasons     jsonb   not null,
    primary key (import, number)
);
create index roster_row_waiting on roster_row (import, turn) where outcome is null;
create index roster_row_outcome on roster_row (import, outcome, number);
create index roster_row_external_id on roster_row (external_id);
