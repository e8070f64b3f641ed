package io.shipmate.matching.policies;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Which versions of policies a person has made. They stay when the person is forgotten; who made them does not. */
@ApplicationScoped
class PolicyRecords implements PersonalData {

    private final PolicyVersions versions;

    PolicyRecords(PolicyVersions versions) {
        this.versions = versions;
    }

    /** A version that the person has made. */
    record Made(UUID policy, int version, Instant since) {}

    @Override
    public String section() {
        return "policies";
    }

    @Override
    public Object export(UUID person) {
        var made = versions.by(person);
        return made.isEmpty() ? null : made;
    }

    @Override
    public void erase(UUID person) {
        versions.forget(person);
    }
}
