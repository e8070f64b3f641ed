package io.shipmate.profile.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sees to it that each service confirms: notes who has, asks those who have not again, and says aloud when one takes long. */
@ApplicationScoped
class Following {

    private static final Logger LOG = Logger.getLogger(Following.class);

    private final Erasures erasures;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration askAgainAfter;
    private final Duration overdueAfter;
    private final Duration keep;

    Following(
            Erasures erasures,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.erasure.ask-again-after") Duration askAgainAfter,
            @ConfigProperty(name = "shipmate.erasure.overdue-after") Duration overdueAfter,
            @ConfigProperty(name = "shipmate.erasure.keep-records") Duration keep) {
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
        this.askAgainAfter = askAgainAfter;
        this.overdueAfter = overdueAfter;
        this.keep = keep;
    }

    /** Notes that a service has carried it out. An erasure that nobody knows here is none of ours. */
    @Transactional
    void confirmed(UUID id, Neighbour neighbour) {
        erasures.locked(id).ifPresent(erasure -> {
            var open = erasure.completedAt() == null;
            erasure.confirmed(neighbour, clock.instant());
            if (open && erasure.completedAt() != null) {
                LOG.infof("Erasure %s is carried out everywhere", id);
            }
        });
    }

    /** Asks all again, also those who have confirmed: it does them no harm. Each erasure by one replica. */
    @Scheduled(every = "${shipmate.erasure.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void askAgain() {
        var now = clock.instant();
        for (var erasure : erasures.lockedDue(now)) {
            outbox.publish(erasure.ask(askAgainAfter, now));
            if (erasure.startedAt().plus(overdueAfter).isBefore(now)) {
                LOG.warnf(
                        "Erasure %s has begun at %s and is not confirmed by: %s",
                        erasure.id(),
                        erasure.startedAt(),
                        erasure.pending().stream().map(Neighbour::word).collect(Collectors.joining(", ")));
            }
        }
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetOld() {
        erasures.forgetCompletedBefore(clock.instant().minus(keep));
    }
}
