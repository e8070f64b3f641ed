-- What counts in a match, in all its versions. The policy of the id 0 is the default; the others are those of programmes.
create table policy_version (
    policy  uuid        not null,
    number  integer     not null check (number > 0),
    since   timestamptz not null,
    -- Nobody's without a profile, and once they are forgotten.
    made_by uuid,
    content jsonb       not null,
    primary key (policy, number)
);
create index policy_version_made_by on policy_version (made_by) where made_by is not null;

-- Every replica suggests by the default from the moment it is committed.
create function policy_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('pool', 'policy');
    return null;
end $$;

create trigger policy_changed after insert or update or delete on policy_version
    for each statement execute function policy_changed();
