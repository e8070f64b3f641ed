package io.shipmate.profile.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.database.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * How many erasures are not carried out everywhere ({@code shipmate_erasures_open}), and how long the oldest of them has taken
 * ({@code shipmate_erasures_oldest_seconds}). The last values stay while the database is away.
 */
@ApplicationScoped
class ErasureMetrics {

    private static final Logger LOG = Logger.getLogger(ErasureMetrics.class);

    private final Erasures erasures;
    private final Clock clock;
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();

    ErasureMetrics(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("shipmate.erasures.open", open);
        metrics.gauge("shipmate.erasures.oldest.seconds", oldest);
    }

    @Scheduled(
            every = "${shipmate.erasure.look-every}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            var backlog = QuarkusTransaction.requiringNew().call(() -> erasures.backlog(clock.instant()));
            open.set(backlog.open());
            oldest.set(backlog.oldest().toSeconds());
        } catch (RuntimeException e) {
            if (!Fault.of(e).passes()) {
                throw e;
            }
            LOG.debugf("Erasures cannot be counted: %s", e.getClass().getName());
        }
    }
}
