package io.shipmate.matching.insights;

import io.shipmate.matching.engine.Exposure;
import java.time.Duration;
import java.util.UUID;

/**
 * Somebody who took part when the month was closed. Only in memory, while it is worked out.
 *
 * @param group in which group they are; null if it is not known
 * @param hasPartner whether they have an open partnership
 * @param waited from when they began to take part until their first partnership, if that was formed in this month and the former is
 *     known; else null
 * @param standing on whose lists they stand; null if they cannot be on any
 */
record Participant(UUID person, String group, boolean hasPartner, Duration waited, Exposure.Standing standing) {

    Participant standing(Exposure.Standing now) {
        return new Participant(person, group, hasPartner, waited, now);
    }
}
