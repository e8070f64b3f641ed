-- What is due is looked for by connection, so that a slow provider delays its own deliveries only.

drop index hris_delivery_due;
create index hris_delivery_due on hris_delivery (connection, occurred_at, id) where state = 'WAITING';
