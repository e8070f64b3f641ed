package io.shipmate.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs an event's effect exactly once per consumer, however often the event is delivered. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** Longer than any topic keeps events (30 days), so that an old one replayed is still known. */
    private static final Duration MEMORY = Duration.ofDays(35);

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} in a new transaction unless this consumer has already seen the event. While the database is
     * away it waits and tries again, for as long as that takes: nothing is skipped. Any other failure leaves as it is,
     * with nothing changed; the channel then sends the event to the dead-letter topic with its cause.
     *
     * @param consumer a name that never changes, one for each {@code @Incoming} method
     */
    public void once(IncomingCloudEventMetadata<?> event, String consumer, Runnable effect) {
        for (var pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (isFirst(event.getId(), consumer)) {
                        effect.run();
                    }
                });
                return;
            } catch (RuntimeException e) {
                if (!Faults.passing(e)) {
                    throw e;
                }
                LOG.warnf(
                        "Event %s waits for the database: %s",
                        event.getId(), e.getClass().getSimpleName());
                sleep(pause, e);
            }
        }
    }

    private boolean isFirst(String eventId, String consumer) {
        return entities.createNativeQuery("""
                        insert into inbox (event_id, consumer, received_at) values (?1, ?2, ?3)
                        on conflict on constraint inbox_once do nothing""")
                        .setParameter(1, eventId)
                        .setParameter(2, consumer)
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from inbox where received_at < ?1")
                .setParameter(1, clock.instant().minus(MEMORY))
                .executeUpdate();
    }

    private static void sleep(long millis, RuntimeException cause) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
