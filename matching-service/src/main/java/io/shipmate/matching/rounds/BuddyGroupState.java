package io.shipmate.matching.rounds;

/** Where a buddy group is. */
enum BuddyGroupState {
    /** Part of a preview; nobody knows of it but programme-managers. */
    PROPOSED,
    ACTIVE,
    ENDED
}
