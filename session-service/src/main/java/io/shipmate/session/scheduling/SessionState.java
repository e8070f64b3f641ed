package io.shipmate.session.scheduling;

/** Where a session stands. HELD and CANCELLED are for good. */
public enum SessionState {
    PROPOSED,
    PLANNED,
    HELD,
    CANCELLED
}
