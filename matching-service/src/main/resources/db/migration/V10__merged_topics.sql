-- A topic may have become part of another one: its id goes on to mean that one, in whatever entry it stands.
alter table topic add column merged_into uuid;
