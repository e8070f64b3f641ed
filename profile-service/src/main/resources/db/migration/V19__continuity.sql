-- For the time after somebody has left: their private address, and whether their partnerships are to go on.
create table continuity (
    person            uuid        primary key references person on delete cascade,
    keep_partnerships boolean     not null default false,
    -- Sealed by the person's key; found by a keyed hash of it in lower case.
    address           bytea,
    address_hash      bytea,
    verified_at       timestamptz,
    -- The newest mail with a code that was asked for. The code itself is kept nowhere.
    request           uuid,
    asked_at          timestamptz,
    code_hash         bytea,
    code_until        timestamptz,
    tries             integer     not null default 0,
    mails_since       timestamptz,
    mails             integer     not null default 0,
    version           bigint      not null default 0,
    constraint continuity_address_is_found check ((address is null) = (address_hash is null)),
    constraint continuity_verified_is_there check (verified_at is null or address is not null)
);
create index continuity_address_hash on continuity (address_hash) where verified_at is not null;

-- Whether partnerships are to go on and the person can be reached; told to the others of those who have left.
alter table person add column goes_on boolean not null default false;
-- The sign-in at the issuer for those who have left.
-- The company's leads to nobody any more once they have left.
delete from sign_in where person in (select id from person where employment = 'ALUMNUS');
alter table person add column alumni_sign_in_issuer text;
alter table person add column alumni_sign_in_subject text;
alter table person add constraint person_alumni_sign_in unique (alumni_sign_in_issuer, alumni_sign_in_subject);
