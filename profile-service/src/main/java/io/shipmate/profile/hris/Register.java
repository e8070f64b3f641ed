package io.shipmate.profile.hris;

import java.util.Comparator;

/**
 * The newest that was said of one fact. Of two sayings the later one counts, wherever and however often they arrive: so
 * reordered and repeated deliveries end in the same state as the orderly ones.
 *
 * @param value the checked text; empty if there is none
 * @param at when it was so there, in microseconds since 1970
 * @param mapping the revision of the mapping that read it: read again with a newer one, the same saying counts anew
 * @param received when it came, in microseconds since 1970: of two sayings of the same moment the one that came later counts
 */
record Register(String value, long at, int mapping, long received) {

    private static final Comparator<Register> NEWER = Comparator.comparingLong(Register::at)
            .thenComparingInt(Register::mapping)
            .thenComparingLong(Register::received)
            .thenComparing(Register::value);

    /** Whether this one counts, and not the other; two that also came at the same moment are told apart by what they say. */
    boolean countsAgainst(Register other) {
        return other == null || NEWER.compare(this, other) > 0;
    }
}
