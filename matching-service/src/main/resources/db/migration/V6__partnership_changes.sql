-- The number that a partnership's events carry, so that who follows can tell which came first without comparing clocks. The row's own version
-- does not do: a pause that has run out and the end that follows are two events of one transaction, and raise it once.
alter table partnership add column changes bigint not null default 1;
update partnership set changes = version + 1;
