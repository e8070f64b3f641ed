package io.shipmate.matching.roundtables;

/** Where a seat stands. A declined one is OFFERED until the offer lapses; LEFT: given up or lapsed; ENDED with its roundtable. */
enum SeatState {
    PROPOSED,
    OFFERED,
    TAKEN,
    LEFT,
    ENDED
}
