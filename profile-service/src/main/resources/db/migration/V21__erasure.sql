-- An erasure on its way over all services. Once all have confirmed, nothing here leads to the person any more.
create table erasure (
    id              uuid        primary key,
    -- Until all have confirmed, to ask them again.
    person          uuid,
    -- A keyed hash: nobody is erased twice under one id.
    person_hash     bytea       not null constraint erasure_once unique,
    asked_by        text        not null,
    -- The people-admin who recorded it, as long as they are here themselves.
    recorded_by     uuid,
    -- SHA-256 of the receipt, which is random.
    receipt         bytea       not null,
    started_at      timestamptz not null,
    matching_at     timestamptz,
    session_at      timestamptz,
    notification_at timestamptz,
    completed_at    timestamptz,
    due_at          timestamptz not null,
    reminders       integer     not null,
    version         bigint      not null,
    constraint erasure_forgets check ((person is null) = (completed_at is not null))
);
create index erasure_due on erasure (due_at) where completed_at is null;
create index erasure_completed_at on erasure (completed_at);
create index erasure_recorded_by on erasure (recorded_by) where recorded_by is not null;

-- Whom no roster, HRIS or provider brings back: keyed hashes of the HRIS id and the mail address.
create table erased_identity (
    kind      text        not null,
    hash      bytea       not null,
    erasure   uuid        not null,
    erased_at timestamptz not null,
    constraint erased_identity_once primary key (kind, hash)
);
create index erased_identity_erasure on erased_identity (erasure);

-- Rows about somebody who was erased.
alter table roster_import add column skipped integer not null default 0;
