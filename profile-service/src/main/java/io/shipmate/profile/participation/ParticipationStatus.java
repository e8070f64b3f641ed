package io.shipmate.profile.participation;

/** Whether somebody takes part. Everybody starts OUT; a pause has an end date and ends by itself. */
public enum ParticipationStatus {
    IN,
    PAUSED,
    OUT
}
