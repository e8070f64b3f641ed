-- The one job architecture of the company, and where people stand in it.

create table job_architecture (
    id         uuid        primary key,
    only_one   boolean     not null default true constraint job_architecture_only_one unique check (only_one),
    revision   bigint      not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

-- What sources state stays what it is; job_family, level and level_rank say what follows from it, by the architecture of
-- job_revision. Those whose revision is older than the newest are placed again.
alter table person
    add column stated_job_family text,
    add column stated_level      text,
    add column level_rank        integer,
    add column job_revision      bigint not null default 0;
update person set stated_job_family = job_family, stated_level = level;
alter table person alter column job_revision drop default;
create index person_job_revision on person (job_revision);
