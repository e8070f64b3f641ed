-- Of somebody who is gone the id is kept for a while without anything else, so that a state that comes late brings nobody back.
alter table person alter column zone drop not null;
alter table person add column erased_at timestamptz;
alter table person add constraint person_erased_is_empty check (erased_at is null or zone is null);
create index person_erased_at on person (erased_at) where erased_at is not null;
