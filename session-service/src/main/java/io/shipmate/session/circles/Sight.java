package io.shipmate.session.circles;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may come upon of what a circle has shared.
 *
 * @param by whose words; null: everybody's
 * @param until what was last changed by then; null: whenever
 */
public record Sight(Set<UUID> by, Instant until) {

    /** Everything. */
    static final Sight WHOLE = new Sight(null, null);

    /** Whether something of that moment may be come upon. */
    public boolean reaches(Instant at) {
        return until == null || !at.isAfter(until);
    }

    /** Whether somebody's words may be come upon. */
    public boolean takesIn(UUID author) {
        return by == null || by.contains(author);
    }
}
