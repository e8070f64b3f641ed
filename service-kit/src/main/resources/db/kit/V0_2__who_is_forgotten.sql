-- The key of hashes that must last, sealed; one a service.
create table lasting_hash_key (
    one    boolean primary key default true constraint lasting_hash_key_one check (one),
    id     uuid    not null,
    sealed bytea   not null
);

-- Who was erased: a keyed hash of their id and nothing else, so that what comes late brings nobody back.
create table forgotten_person (
    hash         bytea       primary key,
    forgotten_at timestamptz not null
);
