package io.shipmate.matching.pool;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody as matching knows them, taking part or not.
 *
 * @param manager null when there is none or it is not known
 * @param goesOn of somebody who has left: whether they want their partnerships to go on and can be reached
 * @param match null unless somebody is ACTIVE and IN
 */
public record Member(
        UUID person,
        Employment employment,
        Participation participation,
        UUID manager,
        ZoneId zone,
        boolean goesOn,
        MatchFacts match) {

    private static final String PARTNERSHIP = "PARTNERSHIP";

    /** Whether somebody takes part today: not OUT, not on a break. */
    public boolean takesPart() {
        return participation == Participation.IN && employment == Employment.ACTIVE && match != null;
    }

    /** Whether somebody takes part in general, perhaps on a break: a leave looks to everybody else like a pause. */
    public boolean isAmongUs() {
        return participation != Participation.OUT
                && (employment == Employment.ACTIVE || employment == Employment.ON_LEAVE);
    }

    /** Whether somebody takes part today and is open to partnerships. */
    public boolean isOpenToPartnerships() {
        return takesPart() && match.openTo().contains(PARTNERSHIP);
    }

    /** How many open partnerships somebody has room for; none on a break. */
    public int capacity() {
        return takesPart() ? match.capacity() : 0;
    }
}
