package io.shipmate.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs an event's effect exactly once per consumer, however often the event is delivered. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** Longer than any topic keeps events (30 days), so that an old one replayed is still known. */
    private static final Duration MEMORY = Duration.ofDays(35);

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    /** Two writers who meet again and again are no accident. */
    private static final int TRIES_WHEN_MET = 10;
    /** A constraint that a racing writer broke holds at the second look; one that the event breaks never does. */
    private static final int TRIES_WITH_A_CONSTRAINT = 3;

    private final EntityManager entities;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Runs {@code effect} in a new transaction unless this consumer has already seen the event. While the database is
     * away, or the effect asks for it with {@link TryAgain}, it waits and tries again, for as long as that takes: nothing
     * is skipped. What two writers who met have spoilt is tried again a few times. Any other failure leaves as it is, with
     * nothing changed; the channel then sends the event to the dead-letter topic with its cause. When the service stops,
     * an event that waits is given back and comes again after the next start.
     *
     * @param event whose id is remembered; a record that is no CloudEvent is refused
     * @param consumer a name that never changes, one for each {@code @Incoming} method
     */
    public void once(IncomingCloudEventMetadata<?> event, String consumer, Runnable effect) {
        if (event == null || event.getId() == null || event.getId().isBlank()) {
            throw new IllegalArgumentException("The record is no CloudEvent with an id");
        }
        for (var attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    if (isFirst(event.getId(), consumer)) {
                        effect.run();
                    }
                });
                return;
            } catch (RuntimeException e) {
                if (!mayPass(e, attempt)) {
                    throw e;
                }
                LOG.warnf("Event %s waits in %s: %s", event.getId(), consumer, Traces.summary(e));
                pause(attempt, e);
            }
        }
    }

    private static boolean mayPass(RuntimeException failure, int attempt) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgain) {
                return true;
            }
        }
        return switch (Fault.of(failure)) {
            case AWAY -> true;
            case MET -> attempt < TRIES_WHEN_MET;
            case CONSTRAINT -> attempt < TRIES_WITH_A_CONSTRAINT;
            case REFUSED, NONE -> false;
        };
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

    private void pause(int attempt, RuntimeException failure) {
        var doubled = FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10);
        try {
            if (stopping.await(Math.min(doubled, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                throw new Stopping(failure);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopping(failure);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from inbox where received_at < ?1")
                .setParameter(1, clock.instant().minus(MEMORY))
                .executeUpdate();
    }
}
