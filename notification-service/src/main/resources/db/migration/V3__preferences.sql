-- What somebody chose; who never chose anything has no row and gets the defaults.
create table preference (
    person     uuid   primary key,
    -- Local times of the day, both or neither; text, so that no time zone is ever applied to them.
    quiet_from text,
    quiet_to   text,
    -- Null: the person's own zone, wherever they move.
    quiet_zone text,
    constraint preference_quiet_whole check ((quiet_from is null) = (quiet_to is null)),
    constraint preference_quiet_times check (
        quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);

-- Kind x channel, as far as it was chosen. A kind that comes later has its default until somebody chooses.
create table preference_choice (
    person  uuid    not null references preference (person) on delete cascade,
    kind    text    not null,
    channel text    not null,
    wanted  boolean not null,
    constraint preference_choice_once primary key (person, kind, channel)
);
