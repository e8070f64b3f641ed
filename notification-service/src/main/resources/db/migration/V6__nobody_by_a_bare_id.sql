-- Who is gone is remembered by the kit, as a keyed hash; a bare id is not kept any more. Those erased before this release are
-- not remembered: their states have left the topics or will not be delivered again.
delete from recipient where erased_at is not null;
alter table recipient drop constraint recipient_erased_is_empty;
alter table recipient drop column erased_at;
create index inbox_item_other on inbox_item (other) where other is not null;
