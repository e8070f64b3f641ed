package io.shipmate.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.database.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * How many messages wait ({@code shipmate_outbox_depth}), for how long the oldest has ({@code …_age_seconds}), and how many
 * topics and keys are closed ({@code …_obstacles}). Measured every ten seconds; the last values stay while the database is
 * away.
 */
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);

    private final EntityManager entities;
    private final Obstacles obstacles;
    private final Clock clock;
    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();

    OutboxMetrics(EntityManager entities, Obstacles obstacles, Clock clock) {
        this.entities = entities;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("shipmate.outbox.depth", depth);
        metrics.gauge("shipmate.outbox.age.seconds", ageMillis, age -> age.get() / 1000.0);
        metrics.gauge("shipmate.outbox.obstacles", obstacles, Obstacles::count);
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            QuarkusTransaction.requiringNew().run(this::look);
        } catch (RuntimeException e) {
            if (!Fault.of(e).passes()) {
                throw e;
            }
            LOG.debugf("The outbox cannot be measured: %s", e.getClass().getName());
        }
    }

    private void look() {
        var row = entities.createQuery("select count(m), min(m.createdAt) from OutboxMessage m", Object[].class)
                .getSingleResult();
        depth.set((Long) row[0]);
        var age = row[1] == null ? Duration.ZERO : Duration.between((Instant) row[1], clock.instant());
        ageMillis.set(Math.max(0, age.toMillis()));
    }
}
