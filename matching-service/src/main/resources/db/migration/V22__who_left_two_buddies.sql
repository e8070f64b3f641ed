-- Who has left the two others of a group of three, and when: they are not put back with them, and the group stays among theirs. Of two nobody leaves,
-- their group ends.
alter table buddy_group
    add column former  uuid,
    add column left_at timestamptz,
    add constraint buddy_group_left_when check ((former is null) = (left_at is null));
create index buddy_group_former on buddy_group (former) where former is not null;
