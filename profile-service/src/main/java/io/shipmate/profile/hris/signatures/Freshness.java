package io.shipmate.profile.hris.signatures;

import java.time.Duration;
import java.time.Instant;

/**
 * How far away the time may be that a provider signed.
 *
 * @param now when the delivery arrived
 * @param past how old it may be
 * @param future how far a provider's clock may be ahead
 */
public record Freshness(Instant now, Duration past, Duration future) {

    /** Whether a delivery signed at that time still counts; both ends do. */
    public boolean holds(Instant signed) {
        return !signed.isBefore(now.minus(past)) && !signed.isAfter(now.plus(future));
    }
}
