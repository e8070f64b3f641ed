package io.shipmate.notification.recipients;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The copy of a person, as part of their export and erasure. */
@ApplicationScoped
class RecipientRecords implements PersonalData {

    private final Recipients recipients;
    private final Clock clock;

    RecipientRecords(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    record Kept(String language, String zone, String participation, String employment) {}

    @Override
    public String section() {
        return "recipient";
    }

    @Override
    public Object export(UUID person) {
        return recipients.findByIdOptional(person).map(Recipient::kept).orElse(null);
    }

    @Override
    public void erase(UUID person) {
        recipients.held(person).erase(clock.instant());
    }
}
