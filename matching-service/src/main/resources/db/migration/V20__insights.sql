-- Since when somebody takes part; null if they did before anybody looked. Goes with the person.
create table newcomer (
    person uuid        primary key references pool_entry on delete cascade,
    since  timestamptz
);

-- When looking began; one row at the most.
create table insight_beginning (
    only_one boolean     primary key default true check (only_one),
    at       timestamptz not null,
    -- By which people are divided for good: two divisions of the same people could be held against each other.
    cut      text        not null
);

-- A month, by its first day (UTC), and which replica is closing it, or what has come of it.
create table insight_month (
    month        date        primary key,
    leased_by    uuid,
    leased_until timestamptz,
    closed_at    timestamptz,
    outcome      text
);

-- What is told of a group: rounded, without anybody in it.
create table insight_figure (
    month         date    not null references insight_month,
    cut           text    collate "C" not null,
    -- In the order of its bytes, so that pages go on where they ended.
    key           text    collate "C" not null,
    people        integer not null,
    with_partner  integer,
    found_partner integer,
    waited        text,
    with_buddy    integer,
    never_shown   integer,
    exposure      integer,
    reciprocity   integer,
    primary key (month, cut, key),
    -- Nothing that is not rounded, and nothing of few, ever gets in here.
    constraint insight_figure_rounded check (
        people >= 5 and people % 5 = 0 and with_partner >= 5 and with_partner % 5 = 0
        and found_partner >= 5 and found_partner % 5 = 0 and with_buddy >= 5 and with_buddy % 5 = 0
        and never_shown >= 5 and never_shown % 5 = 0 and exposure % 5 = 0 and reciprocity % 5 = 0)
);

-- What has been told stays as it was: told anew after somebody is gone, the difference would be that person.
create function insight_is_told() returns trigger language plpgsql as $$
begin
    raise exception 'what has been told of a month does not change';
end $$;

create trigger insight_figure_stays before update or delete on insight_figure
    for each row execute function insight_is_told();
create trigger insight_month_stays before update or delete on insight_month
    for each row when (old.closed_at is not null) execute function insight_is_told();
