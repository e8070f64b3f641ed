package io.shipmate.matching.rounds;

/** What a round starts from. */
enum RoundKind {
    /** Everybody gets somebody new. */
    NEW,
    /** Somebody has left or come: as few as possible of those who are together are parted. */
    REPAIR
}
