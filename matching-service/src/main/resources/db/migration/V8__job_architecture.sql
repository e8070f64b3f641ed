-- The company's job architecture as far as matching counts with it, from shipmate.job-architecture; one row at the most.
create table job_architecture (
    only_one boolean primary key default true check (only_one),
    revision bigint  not null,
    levels   integer not null,
    kinships jsonb   not null
);

-- It changes everybody's scores, as the catalogue of topics may.
create trigger job_architecture_changed after insert or update or delete on job_architecture
    for each statement execute function topics_changed();
