-- Of somebody who has left: it leads to nobody any more, and no role that its tokens carry counts.
alter table sign_in add column former boolean not null default false;
