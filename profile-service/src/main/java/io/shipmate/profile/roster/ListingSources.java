package io.shipmate.profile.roster;

import io.shipmate.profile.sources.FactSource;
import java.time.Instant;
import java.util.Map;

/**
 * Implemented by the feature that lists people of its sources, and hears of the same people apart from that: of each fact the
 * newest saying counts, whichever way it came.
 */
public interface ListingSources {

    /** Whether it is one of its sources. */
    boolean isOne(FactSource source);

    /**
     * Takes in what a list says of somebody; runs in the transaction that applies the row and has the turn ({@code Registration.takeTurn}).
     *
     * @param known whether somebody has the person's id; of whom nobody knows, all counts that was ever said
     * @param dryRun whether nothing is to be kept
     */
    Heard hear(FactSource source, Listed listed, boolean known, boolean dryRun);

    /** It was about somebody who is not to be taken in: nothing of it is kept. */
    void forget(FactSource source, Listed listed);

    /**
     * One row of a list.
     *
     * @param subject the provider's id; null of somebody who is missing
     * @param externalId by which we know them
     * @param facts what the list says, by column; of somebody missing, that they have left
     * @param at when the list was asked for
     */
    record Listed(String subject, String externalId, Map<RosterColumn, String> facts, Instant at) {

        /** Whether it is about somebody who is not in the list. */
        public boolean isMissing() {
            return subject == null;
        }
    }

    /**
     * What of it counts.
     *
     * @param tellsWhoIsThere false if it was said since that somebody has left, or has not
     */
    record Heard(Map<RosterColumn, String> facts, boolean tellsWhoIsThere) {}
}
