package io.shipmate.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives every bean the same clock: UTC, cut to microseconds because that is what {@code timestamptz} keeps. */
class SystemClock {

    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "shipmate.clock.offset", defaultValue = "PT0S") Duration offset) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), offset), Duration.ofNanos(1_000));
    }
}
