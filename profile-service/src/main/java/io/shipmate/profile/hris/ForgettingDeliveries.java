package io.shipmate.profile.hris;

import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Forgets what was delivered about a person, applied or not. What the same deliveries say of others stays, and is still
 * applied.
 */
@ApplicationScoped
class ForgettingDeliveries {

    private static final String JSON = "application/json";

    private final HrisDeliveries deliveries;
    private final HrisConnections connections;
    private final Seals seals;

    ForgettingDeliveries(HrisDeliveries deliveries, HrisConnections connections, Seals seals) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.seals = seals;
    }

    /** Runs in the transaction of the erasure. */
    void forget(UUID person) {
        deliveries.about(person).forEach(this::forget);
        deliveries.flush();
        deliveries.forgetSayings(person);
    }

    private void forget(UUID id, Set<String> subjects) {
        var delivery = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            return;
        }
        if (!deliveries.isAboutOthers(id, subjects) || !keepOthers(delivery, subjects)) {
            deliveries.delete(delivery);
        }
    }

    /** Returns whether there is anything to keep. */
    private boolean keepOthers(HrisDelivery delivery, Set<String> subjects) {
        var scope = connections.known(delivery.connection()).scope();
        var place = HrisDelivery.bodyOf(delivery.id());
        var body = seals.open(delivery.body(), scope, place).getBytes(StandardCharsets.ISO_8859_1);
        var rest = BodyParsing.parse(body, delivery.contentType())
                .filter(tree -> NoticeReading.leaveOut(tree, subjects))
                .map(tree -> tree.toString().getBytes(StandardCharsets.UTF_8));
        rest.ifPresent(bytes -> {
            var sealed = seals.seal(new String(bytes, StandardCharsets.ISO_8859_1), scope, place);
            delivery.sayOnly(sealed, JSON, subjects);
            deliveries.forget(delivery.id(), subjects);
        });
        return rest.isPresent();
    }
}
