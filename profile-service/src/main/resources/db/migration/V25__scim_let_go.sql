-- Who has left, on that day, because no identity provider knew them any more: only those does a provider bring back by itself.
create table scim_let_go (
    person  uuid primary key references person on delete cascade,
    left_on date
);
