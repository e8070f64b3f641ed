package io.shipmate.profile.hris;

import java.util.Comparator;

/**
 * The newest that was said of one fact. Of two sayings the later one counts, wherever and however often they arrive: so
 * reordered and repeated deliveries end in the same state as the orderly ones.
 *
 * @param value the checked text; empty if there is none
 * @param at when it was so there, in microseconds since 1970
 * @param mapping the revision of the mapping that read it: read again with a newer one, the same saying counts anew
 */
record Register(String value, long at, int mapping) {

    private static final Comparator<Register> NEWER = Comparator.comparingLong(Register::at)
            .thenComparingInt(Register::mapping)
            .thenComparing(Register::value);

    /** Whether this one counts, and not the other; two of the same moment are told apart by what they say. */
    boolean countsAgainst(Register other) {
        return other == null || NEWER.compare(this, other) > 0;
    }
}
