-- What others were thankful for, and what of it its giver shows. Nothing here says who was thankful, for what words, or on which day.

create table thanked_answer (
    contribution uuid   primary key,
    person       uuid   not null references person on delete cascade,
    topics       uuid[] not null, -- none: the thanks were taken back
    month        date   constraint thanked_answer_month check (month = date_trunc('month', month)),
    version      bigint not null
);
create index thanked_answer_person on thanked_answer (person);
create index thanked_answer_topics on thanked_answer using gin (topics) with (fastupdate = off);

-- One row for each who has chosen; without a row nothing is shown.
create table expertise_shown (
    person     uuid    primary key references person on delete cascade,
    everything boolean not null,
    topics     uuid[]  not null
);
