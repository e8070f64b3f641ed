-- Who is gone is remembered by the kit, as a keyed hash; a bare id is not kept any more. Those erased before this release are
-- not remembered: their states have left the topics or will not be delivered again.
delete from person where erased_at is not null;
alter table person drop column erased_at;
