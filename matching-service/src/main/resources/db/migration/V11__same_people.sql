-- Who was found to be somebody else. was: a keyed hash of the id that they had, so that it is found and not read.
create table same_person (
    was    bytea primary key,
    person uuid  not null
);
create index same_person_person on same_person (person);
