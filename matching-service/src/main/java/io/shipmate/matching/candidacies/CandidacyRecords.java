package io.shipmate.matching.candidacies;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person's candidacies. They are the applicant system's to tell: no export has them, erasure forgets them. */
@ApplicationScoped
class CandidacyRecords implements PersonalData {

    private final Candidacies candidacies;

    CandidacyRecords(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    @Override
    public String section() {
        return "candidacies";
    }

    @Override
    public Object export(UUID person) {
        return null;
    }

    @Override
    public void erase(UUID person) {
        candidacies.forget(person);
    }
}
