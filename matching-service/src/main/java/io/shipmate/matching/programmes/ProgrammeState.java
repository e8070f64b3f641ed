package io.shipmate.matching.programmes;

/** Where a programme is in its life, in this order; it never goes back. */
public enum ProgrammeState {
    /** Only programme-managers see it. */
    DRAFT,
    /** People may join. */
    ENROLLING,
    /** It goes on; nobody joins but from the waiting list. */
    RUNNING,
    /** It is over. */
    ENDED
}
