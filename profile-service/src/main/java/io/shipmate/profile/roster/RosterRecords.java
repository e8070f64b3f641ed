package io.shipmate.profile.roster;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What imports keep of a person: their HRIS id beside what became of their rows. */
@ApplicationScoped
class RosterRecords implements PersonalData {

    private final RosterRows rows;

    RosterRecords(RosterRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "roster";
    }

    /** Nothing: what the roster said of the person stands in their profile. */
    @Override
    public Object export(UUID person) {
        return null;
    }

    @Override
    public void erase(UUID person) {
        rows.forget(person);
    }
}
