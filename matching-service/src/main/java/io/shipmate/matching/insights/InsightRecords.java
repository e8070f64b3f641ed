package io.shipmate.matching.insights;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Since when somebody takes part. The figures of a month have nobody in them: nothing of those is anybody's to have or to erase. */
@ApplicationScoped
class InsightRecords implements PersonalData {

    private final Newcomers newcomers;

    InsightRecords(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    /** A person's. */
    record TakingPart(Instant since) {}

    @Override
    public String section() {
        return "takingPart";
    }

    @Override
    public Object export(UUID person) {
        return newcomers.since(person).map(TakingPart::new).orElse(null);
    }

    @Override
    public void erase(UUID person) {
        newcomers.forget(person);
    }
}
