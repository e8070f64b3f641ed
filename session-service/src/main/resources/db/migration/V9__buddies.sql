-- A circle is a partnership's, a buddy group's or a roundtable's. A buddy group's may become its people's partnership's, which it stays.
alter table circle add column buddy_group uuid;
-- The buddy group's version that this copy is of; the partnership's is counted on its own. -1: none is known yet.
alter table circle add column buddy_version bigint not null default -1;
-- Who of circle_member has left, and when one of three buddies did: they keep reading what was shared until then.
alter table circle add column former uuid[] not null default '{}';
alter table circle add column shrunk_at timestamptz;
-- The circle of three in which two partners were before. What they wrote there while both were in it comes along.
alter table circle add column grown_from uuid;
alter table circle drop constraint circle_of_one;
alter table circle add constraint circle_of_one check ((roundtable is null) <> (partnership is null and buddy_group is null));

-- A circle's shared notes, the newest first: ids are UUIDv7.
create index shared_note_circle on shared_note (circle, id desc);
