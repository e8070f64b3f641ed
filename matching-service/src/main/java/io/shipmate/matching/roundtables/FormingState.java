package io.shipmate.matching.roundtables;

/** Where a forming stands: it is worked out, can be looked at, is open, is over. */
enum FormingState {
    FORMING,
    PREVIEW,
    OPEN,
    ENDED
}
