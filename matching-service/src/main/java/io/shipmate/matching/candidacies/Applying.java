package io.shipmate.matching.candidacies;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.pool.ListRefreshes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears of candidacies and forgets them in time. Nothing of it is logged. */
@ApplicationScoped
class Applying {

    private final Candidacies candidacies;
    private final Event<CandidacyChanged> changed;
    private final ListRefreshes refreshes;
    private final Clock clock;
    private final Duration kept;

    Applying(
            Candidacies candidacies,
            Event<CandidacyChanged> changed,
            ListRefreshes refreshes,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.candidacies.keep") Duration kept) {
        this.candidacies = candidacies;
        this.changed = changed;
        this.refreshes = refreshes;
        this.clock = clock;
        this.kept = kept;
    }

    /** Said again it changes nothing, not even how long it is kept. */
    @Transactional
    void put(String ref, PutCandidacy candidacy) {
        var now = clock.instant();
        if (candidacies.put(ref, candidacy, now, now.plus(kept))) {
            changed.fire(new CandidacyChanged(candidacy.person()));
        }
    }

    @Transactional
    void end(String ref) {
        candidacies.end(ref, clock.instant());
    }

    @Scheduled(
            every = "{shipmate.matching.candidacies.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        candidacies.forgetOverBefore(refreshes.last());
    }
}
