-- The order of a partnership's changes is that of its versions; clocks differ from machine to machine. -1: none is known yet.
alter table circle add column version bigint not null default -1;
alter table circle alter column version drop default;
alter table circle drop column as_of;
