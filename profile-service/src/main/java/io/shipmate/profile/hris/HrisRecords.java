package io.shipmate.profile.hris;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was delivered about a person, and what was said of them. Forgotten before the person is, by whose HRIS id it is found. */
@ApplicationScoped
class HrisRecords implements PersonalData {

    private final ForgettingDeliveries deliveries;

    HrisRecords(ForgettingDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String section() {
        return "hris";
    }

    /** Nothing: what the HRIS said of the person stands in their profile. */
    @Override
    public Object export(UUID person) {
        return null;
    }

    @Override
    public void erase(UUID person) {
        deliveries.forget(person);
    }
}
