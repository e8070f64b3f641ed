package io.shipmate.matching.rounds;

/** Where a round is. */
enum RoundState {
    /** Waits for a replica that works it out. */
    QUEUED,
    /** Is being worked out. */
    RUNNING,
    /** Can be looked at, run again and published. */
    PREVIEW,
    /** Its groups are told and have begun. */
    PUBLISHED,
    /** Nobody wants it any more. */
    DISCARDED,
    /** It could not be worked out. */
    FAILED;

    /** Whether it may still be published one day. */
    boolean isOpen() {
        return this != PUBLISHED && this != DISCARDED;
    }
}
