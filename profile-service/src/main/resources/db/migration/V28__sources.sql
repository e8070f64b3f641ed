-- Which source states what of whom, which one counts, and where they differ.

-- facts: by field, as text, null for none; of the fields that the source has ever stated. stated_at: when they last became different.
create table fact_statement (
    person    uuid        not null references person on delete cascade,
    source    text        not null,
    facts     jsonb       not null,
    stated_at timestamptz not null,
    primary key (person, source)
);
create index fact_statement_source on fact_statement (source, person);
create index fact_statement_manager on fact_statement ((facts ->> 'MANAGER')) where facts ->> 'MANAGER' is not null;

-- A source that states otherwise than the one that counts. What both say stands above.
create table fact_conflict (
    person uuid        not null,
    field  text        not null,
    source text        not null,
    since  timestamptz not null,
    primary key (person, field, source),
    foreign key (person, source) references fact_statement on delete cascade
);
create index fact_conflict_field on fact_conflict (field, person, source);

-- One row. usual, fields: sources, the one that counts most first. settling: facts and conflicts do not follow a new order
-- yet; settled_to: how far they do.
create table source_order (
    id         integer primary key constraint source_order_one check (id = 1),
    usual      jsonb   not null,
    fields     jsonb   not null,
    settling   boolean not null,
    settled_to uuid,
    version    bigint  not null
);
insert into source_order values (1, '[]', '{}', false, null, 0);
