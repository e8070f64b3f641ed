package io.shipmate.matching.suggestions;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.engine.CandidateGraph;
import io.shipmate.matching.engine.Pricing;
import io.shipmate.matching.pool.ListRefreshes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Finds, with each refresh of the lists, what it costs to be suggested somebody: one replica does, all take it over. What people
 * keep for themselves is left out of account, so no price tells of it.
 */
@ApplicationScoped
class FindingPrices {

    private static final Logger LOG = Logger.getLogger(FindingPrices.class);
    /** The other cores are for those who ask. */
    private static final int THREADS = 1;

    private final LivePool pool;
    private final StoredPrices stored;
    private final ListRefreshes refreshes;
    private final Clock clock;
    private Instant known;

    FindingPrices(LivePool pool, StoredPrices stored, ListRefreshes refreshes, Clock clock) {
        this.pool = pool;
        this.stored = stored;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    @Scheduled(
            every = "{shipmate.matching.list-refresh-check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        if (!pool.isReady()) {
            return;
        }
        var refresh = refreshes.last();
        if (!refresh.equals(known) && stored.claim(refresh, clock.instant())) {
            find(refresh);
        }
        stored.newest().filter(newest -> !newest.equals(known)).ifPresent(newest -> {
            pool.price(stored.all());
            known = newest;
        });
    }

    private void find(Instant refresh) {
        var candidates = CandidateGraph.toSuggest(pool.pool(), refresh.getEpochSecond(), THREADS);
        var found = Pricing.of(candidates);
        if (stored.keep(refresh, found)) {
            LOG.infof(
                    "Prices of %d people found: inequality of exposure %.2f instead of %.2f",
                    candidates.graph().size(),
                    found.after().exposure(),
                    found.before().exposure());
        }
    }
}
