-- What it costs to be suggested somebody, in millionths of a score: it spreads attention. Goes with the person.
create table suggestion_price (
    person uuid    primary key references pool_entry on delete cascade,
    price  integer not null
);

-- For which refresh of the lists one replica is finding prices, and for which they were found; one row at the most.
create table price_finding (
    only_one    boolean          primary key default true check (only_one),
    claimed_for timestamptz      not null,
    claimed_at  timestamptz      not null,
    found_for   timestamptz      not null default '-infinity',
    beta        double precision not null default 0,
    gini_before double precision not null default 0,
    gini_after  double precision not null default 0
);
