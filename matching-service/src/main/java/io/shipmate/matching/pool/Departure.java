package io.shipmate.matching.pool;

import java.util.UUID;

/**
 * Told inside this service, in the transaction in which it is heard, while the person is locked in the pool.
 *
 * @param person who leaves, comes back, or has made up their mind
 */
public record Departure(UUID person, Step step) {

    /** What has happened. */
    public enum Step {
        /** They have left the company. */
        LEFT,
        /** They are back. */
        RETURNED,
        /** They have left, want their partnerships to go on and can be reached. */
        GOES_ON
    }
}
