package io.shipmate.profile.continuity;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a person has said for the time after leaving. */
@ApplicationScoped
class ContinuityRecords implements PersonalData {

    private final Continuities continuities;
    private final Contacts contacts;

    ContinuityRecords(Continuities continuities, Contacts contacts) {
        this.continuities = continuities;
        this.contacts = contacts;
    }

    @Override
    public String section() {
        return "continuity";
    }

    @Override
    public Object export(UUID person) {
        return continuities.findByIdOptional(person).isEmpty() ? null : contacts.of(person);
    }

    @Override
    public void erase(UUID person) {
        continuities.deleteById(person);
    }
}
