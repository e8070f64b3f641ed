package io.shipmate.profile.directory;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Former names serve those who are paging through the directory; nobody does for longer than a day. */
@ApplicationScoped
class ForgettingFormerNames {

    private final Session entities;
    private final Clock clock;
    private final Duration stay;

    ForgettingFormerNames(
            Session entities,
            Clock clock,
            @ConfigProperty(name = "shipmate.directory.former-names-stay") Duration stay) {
        this.entities = entities;
        this.clock = clock;
        this.stay = stay;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        entities.createNativeMutationQuery("delete from directory_former where at < ?1")
                .setParameter(1, clock.instant().minus(stay))
                .executeUpdate();
    }
}
