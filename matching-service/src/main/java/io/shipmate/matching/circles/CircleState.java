package io.shipmate.matching.circles;

/** Where a circle stands. */
public enum CircleState {
    ACTIVE,
    PAUSED,
    ENDED
}
