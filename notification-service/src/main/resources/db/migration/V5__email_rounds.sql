-- Whose round has the mail in hand. A round renews its claims while it lasts, so a replica that dies holds its mails for a minute.
alter table email_delivery add column claimed_by uuid;
create index email_delivery_claimed on email_delivery (claimed_by) where claimed_by is not null;
