package io.shipmate.matching.invitations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes invitations that came to nothing, some time after they expired or would have. How long depends on nothing that only the receiver may
 * know, so none tells anything by going.
 */
@ApplicationScoped
class ForgettingOldInvitations {

    private final Invitations invitations;
    private final Clock clock;
    private final Duration kept;

    ForgettingOldInvitations(
            Invitations invitations,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.invitations.keep", defaultValue = "P365D") Duration kept) {
        this.invitations = invitations;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            every = "{shipmate.matching.invitations.keep-check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        invitations.forgetExpiredBefore(clock.instant().minus(kept));
    }
}
