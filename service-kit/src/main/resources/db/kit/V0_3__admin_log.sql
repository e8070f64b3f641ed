-- Who changed which connection, policy, template, secret or import. A sign-in stands there only while it is nobody's.
create table admin_log (
    id      uuid        primary key,
    at      timestamptz not null,
    kind    text        not null,
    action  text        not null,
    thing   uuid        not null,
    name    text,
    person  uuid,
    issuer  text,
    subject text
);
create index admin_log_in_order on admin_log (at, id);
create index admin_log_of_a_kind on admin_log (kind, at, id);
create index admin_log_person on admin_log (person) where person is not null;
create index admin_log_sign_in on admin_log (issuer, subject) where subject is not null;
