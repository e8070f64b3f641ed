package io.shipmate.matching.engine;

import java.util.Objects;

/**
 * Who is not to be suggested to whom, for reasons that only matching-service knows.
 *
 * <p>The caller decides what the list of one person may already show of it: an own entry counts at once, somebody else's
 * from the next scheduled refresh, so that nobody sees another vanish.
 *
 * @param avoided pairs of which one wants to be kept apart from the other
 * @param already pairs that are partners, or of which one has dismissed or declined the other
 * @param competing pairs who are candidates for one and the same open position
 * @param encounters who was put together before, and until when
 */
public record Suppressed(Pairs avoided, Pairs already, Pairs competing, Encounters encounters) {

    /** Refuses null. */
    public Suppressed {
        Objects.requireNonNull(avoided, "avoided");
        Objects.requireNonNull(already, "already");
        Objects.requireNonNull(competing, "competing");
        Objects.requireNonNull(encounters, "encounters");
    }

    /** Where nobody competes and nobody was put together before. */
    public Suppressed(Pairs avoided, Pairs already) {
        this(avoided, already, Pairs.none(), Encounters.none());
    }

    /** Nobody. */
    public static Suppressed none() {
        return new Suppressed(Pairs.none(), Pairs.none());
    }
}
