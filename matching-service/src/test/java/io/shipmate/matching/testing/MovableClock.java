package io.shipmate.matching.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock in tests: it runs like any other and can be moved on, so that nobody waits for a day to pass. */
public final class MovableClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** Moves the service's time on, for this and all later tests. */
    public static void passes(Duration time) {
        AHEAD.updateAndGet(ahead -> ahead.plus(time));
    }

    /** The service's time. */
    public static Instant time() {
        return new MovableClock().instant();
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(AHEAD.get()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Alternative
    @Priority(1)
    static class InTests {

        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock() {
            return new MovableClock();
        }
    }
}
