-- Two buddies, and whoever sits at a roundtable, are asked now and then too. A row is about one of the three, and about says which whatever it is.
alter table check_in_plan
    drop constraint check_in_plan_pkey,
    alter column partnership drop not null,
    add column buddy_group uuid references buddy_group on delete cascade,
    add column seat        uuid references roundtable_seat on delete cascade,
    add column about       uuid generated always as (coalesce(partnership, buddy_group, seat)) stored,
    add constraint check_in_plan_about_one check (num_nonnulls(partnership, buddy_group, seat) = 1);
alter table check_in_plan add primary key (about);
create index check_in_plan_partnership on check_in_plan (partnership) where partnership is not null;
create index check_in_plan_buddy_group on check_in_plan (buddy_group) where buddy_group is not null;
create index check_in_plan_seat on check_in_plan (seat) where seat is not null;

alter table check_in
    alter column partnership drop not null,
    add column buddy_group uuid references buddy_group on delete cascade,
    add column seat        uuid references roundtable_seat on delete cascade,
    add constraint check_in_about_one check (num_nonnulls(partnership, buddy_group, seat) = 1);
create index check_in_buddy_group on check_in (buddy_group) where buddy_group is not null;
create index check_in_seat on check_in (seat) where seat is not null;

-- Who sits at a roundtable with somebody is looked up whenever something happens to that one.
create index roundtable_seat_taken on roundtable_seat (roundtable) where state = 'TAKEN';
