package io.shipmate.profile.hris;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets deliveries after {@code shipmate.hris.keep-deliveries}, applied or not. */
@ApplicationScoped
class Purging {

    private static final Logger LOG = Logger.getLogger(Purging.class);

    private final HrisDeliveries deliveries;
    private final Clock clock;
    private final Duration kept;

    Purging(
            HrisDeliveries deliveries,
            Clock clock,
            @ConfigProperty(name = "shipmate.hris.keep-deliveries") Duration kept) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "${shipmate.hris.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        var forgotten = deliveries.forgetBefore(clock.instant().minus(kept));
        if (forgotten > 0) {
            LOG.infof("%d deliveries are forgotten", forgotten);
        }
    }
}
