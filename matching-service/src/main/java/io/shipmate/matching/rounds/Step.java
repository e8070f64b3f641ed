package io.shipmate.matching.rounds;

/** What a job is doing, in this order. */
enum Step {
    WAITING,
    COLLECTING,
    COMPARING,
    PAIRING,
    CHECKING,
    DONE
}
