-- The catalogue becomes the company's own: topics are added, described anew and merged, and members may use words that no
-- topic has. Who has a position is in the catalogue; the others are kept because somebody's entries or old clients name them.
alter table topic
    alter column position drop not null,
    -- The topic that it has become. Never one that was merged itself.
    add column merged_into uuid references topic,
    -- Somebody's own word, as words are compared.
    add column word text constraint topic_word unique,
    -- Whether a member has asked the people-admins to read the word.
    add column told boolean not null default false,
    add column declined boolean not null default false,
    add constraint topic_not_merged_into_itself check (merged_into <> id),
    add constraint topic_merged_is_out check (merged_into is null or (position is null and parent is null)),
    add constraint topic_word_is_out check (word is null or position is null);
create index topic_merged_into on topic (merged_into) where merged_into is not null;
create index topic_word_open on topic (id) where word is not null and merged_into is null;

-- Of a list with thirty entries each tells of itself; only the first finds something to do, and for who is not in the directory
-- nothing is read.
create or replace function entries_changed() returns trigger language plpgsql as $$
declare
    known uuid[] := (select topics from directory_entry where person = coalesce(new.person, old.person));
    shown uuid[];
begin
    if known is not null then
        shown := shown_topics(coalesce(new.person, old.person));
        if shown <> known then
            update directory_entry set topics = shown where person = coalesce(new.person, old.person);
        end if;
    end if;
    return null;
end $$;
