-- Whatever is asked for together is found by one index: what is true of many (a place, a language) narrows what is true of few
-- without reading the rows of either.

create extension if not exists btree_gin;

create index directory_any on directory_entry
    using gin (job_family, level, unit, location, languages, topics, words) with (fastupdate = off);
drop index directory_words, directory_topics, directory_languages;
