package io.shipmate.matching.suggestions;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Whom a person has dismissed. Who has dismissed the person is theirs alone. */
@ApplicationScoped
class SuggestionRecords implements PersonalData {

    private final Dismissals dismissals;

    SuggestionRecords(Dismissals dismissals) {
        this.dismissals = dismissals;
    }

    /** Somebody whom the person has dismissed. */
    record Dismissed(UUID person, Instant since) {}

    @Override
    public String section() {
        return "dismissals";
    }

    @Override
    public Object export(UUID person) {
        var dismissed = dismissals.of(person).entrySet().stream()
                .map(entry -> new Dismissed(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Dismissed::since))
                .toList();
        return dismissed.isEmpty() ? null : dismissed;
    }

    @Override
    public void erase(UUID person) {
        dismissals.forgetOf(person);
    }
}
