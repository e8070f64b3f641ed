package io.shipmate.notification.recipients;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The copy of a person, as part of their export and erasure. */
@ApplicationScoped
class RecipientRecords implements PersonalData {

    private final Recipients recipients;

    RecipientRecords(Recipients recipients) {
        this.recipients = recipients;
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
    public void hold(UUID person) {
        recipients.findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void erase(UUID person) {
        recipients.deleteById(person);
    }
}
