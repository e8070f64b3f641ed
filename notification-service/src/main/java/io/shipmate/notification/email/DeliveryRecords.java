package io.shipmate.notification.email;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.notification.inbox.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Somebody's mails, as part of their export and erasure. */
@ApplicationScoped
class DeliveryRecords implements PersonalData {

    private final Deliveries deliveries;

    DeliveryRecords(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record Kept(Kind kind, Delivery.State state, Instant createdAt, Instant doneAt) {}

    @Override
    public String section() {
        return "email";
    }

    @Override
    public Object export(UUID person) {
        var mails = deliveries.of(person);
        return mails.isEmpty() ? null : mails.stream().map(Delivery::kept).toList();
    }

    @Override
    public void erase(UUID person) {
        deliveries.forget(person);
    }
}
