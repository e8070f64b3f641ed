-- Whose access is suspended cannot answer anybody: until it is back they are not found and not met, as if they took a break.
create or replace function person_changed() returns trigger language plpgsql as $$
begin
    if new.participation = 'IN' and new.employment = 'ACTIVE' and not new.suspended then
        perform show_in_directory(new);
    else
        delete from directory_entry where person = new.id;
    end if;
    return null;
end $$;

drop trigger person_changes on person;
create trigger person_changes after update on person for each row
    when ((old.participation = 'IN' or new.participation = 'IN')
        and row(old.participation, old.employment, old.suspended, old.given_name, old.family_name, old.latin_name, old.job_title,
            old.job_family, old.level, old.unit, old.location, old.languages, old.language, old.headline, old.about)
        is distinct from row(new.participation, new.employment, new.suspended, new.given_name, new.family_name, new.latin_name,
            new.job_title, new.job_family, new.level, new.unit, new.location, new.languages, new.language, new.headline, new.about))
    execute function person_changed();

delete from directory_entry e using person p where p.id = e.person and p.suspended;
