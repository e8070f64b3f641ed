package io.shipmate.matching.pool;

/** Whether somebody takes part. */
public enum Participation {
    IN,
    PAUSED,
    OUT
}
