package io.shipmate.matching.programmes;

/** How somebody stands to a programme that they have said yes to. */
enum EnrolmentState {
    /** In it. */
    ENROLLED,
    /** It is full: in it as soon as a place is free and nobody waits longer. */
    WAITING,
    /** Has left it. */
    WITHDRAWN
}
