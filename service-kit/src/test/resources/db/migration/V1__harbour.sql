create table boat (
    id      uuid        primary key,
    name    text        not null constraint boat_name unique,
    version bigint      not null
);
