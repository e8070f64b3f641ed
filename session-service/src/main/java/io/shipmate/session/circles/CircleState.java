package io.shipmate.session.circles;

/** Where a circle stands. ENDED is for good; what was shared stays readable for those who were in it. */
public enum CircleState {
    ACTIVE,
    PAUSED,
    ENDED
}
