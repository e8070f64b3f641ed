-- Groups of identity providers whose members are to be invited to a programme, and whom matching-service was told of.

create table scim_group_programme (
    scim_group uuid        primary key references scim_group on delete cascade,
    programme  uuid        not null,
    tied_at    timestamptz not null
);

create table scim_programme_member (
    programme uuid not null,
    person    uuid not null references person on delete cascade,
    primary key (programme, person)
);
create index scim_programme_member_person on scim_programme_member (person);
