-- Whole rosters that a provider lists. source: whose words the rows are. obstacle: why it came to nothing.
alter table roster_import
    add column source   text not null default 'ROSTER',
    add column obstacle text;
create unique index roster_import_under_way on roster_import (source)
    where source <> 'ROSTER' and state in ('LISTING', 'PENDING', 'STOPPED', 'RUNNING');

-- subject: the provider's id of the employee, until the row is done.
alter table roster_row add column subject text;

-- How far a provider has been listed. cursor: what leads to the next page. page_items: how many of that page are staged.
create table hris_listing (
    import     uuid        primary key references roster_import on delete cascade,
    connection uuid        not null references hris_connection on delete cascade,
    cursor     text,
    pages      integer     not null,
    items      integer     not null,
    page_items integer     not null,
    due_at     timestamptz not null,
    version    bigint      not null
);
create index hris_listing_due on hris_listing (due_at);
create index hris_listing_connection on hris_listing (connection);
