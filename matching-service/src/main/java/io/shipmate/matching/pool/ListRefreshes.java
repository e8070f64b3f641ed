package io.shipmate.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When what somebody keeps for themselves (an avoid-list entry, a dismissal) begins to count in <em>other</em> people's
 * lists: at fixed times, the same in all replicas. Changed at once, a list would tell its owner who has just done what.
 */
@ApplicationScoped
public class ListRefreshes {

    private final Clock clock;
    private final Duration every;

    ListRefreshes(
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.list-refresh-every", defaultValue = "PT6H") Duration every) {
        this.clock = clock;
        this.every = every;
    }

    /** The last one: what was so by then counts in other people's lists, what came later does not yet. */
    public Instant last() {
        var now = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(now - Math.floorMod(now, every.toSeconds()));
    }
}
