package io.shipmate.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** How many messages wait ({@code shipmate_outbox_depth}) and for how long the oldest has ({@code …_age_seconds}). */
@ApplicationScoped
class OutboxMetrics {

    private final EntityManager entities;
    private final AtomicLong depth = new AtomicLong();
    private final AtomicLong ageMillis = new AtomicLong();

    OutboxMetrics(EntityManager entities) {
        this.entities = entities;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("shipmate.outbox.depth", depth);
        metrics.gauge("shipmate.outbox.age.seconds", ageMillis, age -> age.get() / 1000.0);
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        var row = (Object[]) entities.createNativeQuery("""
                        select count(*), coalesce(extract(epoch from now() - min(created_at)) * 1000, 0)::bigint
                        from outbox""").getSingleResult();
        depth.set(((Number) row[0]).longValue());
        ageMillis.set(Math.max(0, ((Number) row[1]).longValue()));
    }
}
