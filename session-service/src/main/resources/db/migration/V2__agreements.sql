-- A circle without a row has the house's norms and no signatures.
create table agreement (
    circle  uuid   primary key references circle,
    number  int    not null,
    norms   int    not null,
    version bigint not null
);

-- What a circle added to the norms; the words are sealed for their author.
create table agreement_clause (
    id       uuid  primary key,
    circle   uuid  not null references agreement,
    position int   not null,
    author   uuid  not null,
    words    bytea not null
);
create index agreement_clause_circle on agreement_clause (circle);

create table agreement_signature (
    circle    uuid        not null references agreement,
    person    uuid        not null,
    number    int         not null,
    signed_at timestamptz not null,
    constraint agreement_signature_once primary key (circle, person, number)
);
create index agreement_signature_person on agreement_signature (person);
