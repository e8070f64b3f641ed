package io.shipmate.profile.erasure;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose wishes somebody has recorded as a people-admin; it is about others and in nobody's export. */
@ApplicationScoped
class ErasureRecords implements PersonalData {

    private final Erasures erasures;

    ErasureRecords(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String section() {
        return "erasures";
    }

    @Override
    public Object export(UUID person) {
        return null;
    }

    @Override
    public void erase(UUID person) {
        erasures.forgetWhoRecorded(person);
        erasures.forgetWhoStays(person);
    }
}
