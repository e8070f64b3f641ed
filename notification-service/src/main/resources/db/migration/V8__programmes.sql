-- Where news of programmes, buddies and roundtables leads.
alter table inbox_item add column programme uuid;
alter table inbox_item add column buddy_group uuid;
alter table inbox_item add column roundtable uuid;
