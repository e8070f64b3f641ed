-- Whom somebody was found to be, until all have confirmed that they have forgotten the one who goes.
alter table erasure add column same_as uuid;
create index erasure_same_as on erasure (same_as) where same_as is not null;
