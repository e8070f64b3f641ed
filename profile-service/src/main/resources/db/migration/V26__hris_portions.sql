-- How many employees of a large delivery are done with, and what there is to know about them.
alter table hris_delivery
    add column progress integer not null default 0,
    add column notes    jsonb   not null default '[]';

-- By which id of ours an employee goes, as far as the delivery tells: it is to be found before it was ever applied, too.
alter table hris_delivery_subject add column external_id text;
create index hris_delivery_subject_external_id on hris_delivery_subject (external_id);
