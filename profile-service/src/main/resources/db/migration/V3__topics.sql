-- The catalogue of topics, and all the words under which each is found.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How words are compared: without case and accents. Immutable as long as nobody edits the dictionary, which nobody does.
create function folded(words text) returns text language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, words));

-- The same with umlauts and their northern kin spelled out, as people without such keys write them.
create function spelled_out(words text) returns text language sql immutable strict parallel safe
    return folded(replace(replace(replace(replace(replace(replace(lower(words),
        'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa'), 'æ', 'ae'));

-- For LIKE: the words themselves, whatever signs they contain.
create function verbatim(words text) returns text language sql immutable strict parallel safe
    return replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_');

create table topic (
    id       uuid    primary key,
    key      text    not null constraint topic_key unique,
    parent   uuid    references topic,
    label_en text    not null,
    label_de text    not null,
    synonyms jsonb   not null,
    position integer not null
);
create index topic_parent on topic (parent, position);
create unique index topic_position on topic (position);

create table topic_term (
    topic uuid not null references topic on delete cascade,
    term  text not null,
    primary key (topic, term)
);
create index topic_term_begins on topic_term (term text_pattern_ops);
create index topic_term_resembles on topic_term using gin (term gin_trgm_ops);

alter table offer add constraint offer_topic foreign key (topic) references topic;
alter table seek add constraint seek_topic foreign key (topic) references topic;
alter table experience add constraint experience_topic foreign key (topic) references topic;
