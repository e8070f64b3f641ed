package io.shipmate.matching.roundtables;

/** Where a roundtable stands: only proposed, its seats offered, its circle open, over. */
enum RoundtableState {
    PREVIEW,
    OFFERED,
    MEETING,
    ENDED
}
