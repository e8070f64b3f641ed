-- Two people who both said yes. Symmetric: first and second say nothing but which id is the lesser one.
create table partnership (
    id           uuid        primary key,
    circle       uuid        not null constraint partnership_circle unique,
    first        uuid        not null,
    second       uuid        not null,
    state        text        not null,
    formed_at    timestamptz not null,
    paused_until date,
    resumes_at   timestamptz,
    ended_at     timestamptz,
    version      bigint      not null,
    constraint partnership_of_two check (first < second)
);
create unique index partnership_open_once on partnership (least(first, second), greatest(first, second))
    where state <> 'ENDED';
create index partnership_first on partnership (first, id);
create index partnership_second on partnership (second, id);
create index partnership_resumes_at on partnership (resumes_at) where resumes_at is not null;

-- A partnership takes up room of both.
create function partnership_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('pool', coalesce(new.first, old.first)::text);
    perform pg_notify('pool', coalesce(new.second, old.second)::text);
    return null;
end $$;

create trigger partnership_changed after insert or update of state or delete on partnership
    for each row execute function partnership_changed();
