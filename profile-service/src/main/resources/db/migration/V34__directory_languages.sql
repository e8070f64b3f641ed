-- Whoever speaks de-AT is found by de as well.
create function languages_without_lands() returns trigger language plpgsql as $$
begin
    new.languages := array(
        select distinct spoken from unnest(new.languages) as tags (tag),
            unnest(array[tag, split_part(tag, '-', 1)]) as both_of (spoken)
        order by spoken);
    return new;
end $$;

create trigger entry_speaks before insert or update of languages on directory_entry for each row
    execute function languages_without_lands();

update directory_entry set languages = languages where languages::text like '%-%';
