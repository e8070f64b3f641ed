-- When each partnership is asked next. It says nothing of why: one that something has brought nearer looks like any other.
create table check_in_plan (
    partnership uuid        primary key references partnership on delete cascade,
    due_at      timestamptz not null
);
create index check_in_plan_due on check_in_plan (due_at);

-- What each of the two is asked. answer: sealed by their own key and always equally long, whether and whatever they have answered.
create table check_in (
    id          uuid        primary key,
    partnership uuid        not null references partnership on delete cascade,
    person      uuid        not null,
    asked_at    timestamptz not null,
    closes_at   timestamptz not null,
    answer      bytea       not null
);
create index check_in_person on check_in (person);
create index check_in_partnership on check_in (partnership);
create index check_in_closes on check_in (closes_at);

-- Who has applied for what. ref: a keyed hash of the applicant system's id of the application; person and position are only in sealed.
create table candidacy (
    id         uuid        primary key,
    ref        bytea       not null,
    sealed     bytea       not null,
    since      timestamptz not null,
    over_at    timestamptz,
    expires_at timestamptz not null
);
create unique index candidacy_ref on candidacy (ref) where over_at is null;
