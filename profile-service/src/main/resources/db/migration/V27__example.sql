-- Who has a peer and who shows it. No row tells with whom: the key is a keyed hash that the two do not share.

create table peer (
    key     bytea   primary key,
    person  uuid    not null references person on delete cascade,
    there   boolean not null,
    version bigint  not null
);
create index peer_person on peer (person) where there;

-- Only those who have chosen it.
create table peer_shown (
    person uuid        primary key references person on delete cascade,
    until  timestamptz -- it is no longer true, and ends then
);
