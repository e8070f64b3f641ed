-- Of somebody who has left: whether they want their partnerships to go on and can be reached.
alter table pool_entry add column goes_on boolean not null default false;
-- It rests because one of the two has left, until both want it to go on.
alter table partnership add column awaits_both boolean not null default false;

-- What each of the two says to a partnership that rests like that. Sealed by their own key and always equally long; the rows of both are there from the
-- beginning, so the table does not tell who has said anything.
create table keep_going (
    partnership uuid  not null references partnership on delete cascade,
    person      uuid  not null,
    choice      bytea not null,
    primary key (partnership, person)
);
create index keep_going_person on keep_going (person);
