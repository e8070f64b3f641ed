package io.shipmate.notification.email;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The postman's rounds that are under way in this replica. What a round has in hand stays its own for as long as it lasts,
 * however slow the mail server is; when the replica dies, others take its mails within a minute.
 */
@ApplicationScoped
class Rounds {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Deliveries deliveries;
    private final Clock clock;

    Rounds(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    UUID begin() {
        var round = UUID.randomUUID();
        underWay.add(round);
        return round;
    }

    void end(UUID round) {
        underWay.remove(round);
    }

    /** Returns until when a claim holds that is made or renewed now. */
    Instant claimEnds() {
        return clock.instant().plus(CLAIM);
    }

    @Scheduled(every = "15s")
    @Transactional
    void renew() {
        underWay.forEach(round -> deliveries.renew(round, claimEnds()));
    }
}
