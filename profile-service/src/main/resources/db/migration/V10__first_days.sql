-- People whose first day lies ahead are known and nowhere to be seen; so are those who are to come back.

-- joined_at: null until the first day has come. awaited: said to be at work from a day on that lies ahead.
alter table person
    alter column joined_at drop not null,
    add column awaited boolean not null default false;
create index person_awaited on person (hired_on) where awaited;
-- Hires that came to nothing: forgotten after a while.
create index person_never_came on person (left_on) where joined_at is null and not awaited;
