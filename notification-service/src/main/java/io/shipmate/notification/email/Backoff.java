package io.shipmate.notification.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a mail waits before it is tried again: twice as long each time, up to a quarter of an hour, give or take a fifth. */
@ApplicationScoped
class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final double SPREAD = 0.2;
    /** Enough doublings to reach the longest pause from any first one; more would overflow. */
    private static final int DOUBLINGS = 20;

    private final Duration first;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Backoff(@ConfigProperty(name = "shipmate.email.first-pause", defaultValue = "5S") Duration first) {
        this.first = first;
    }

    /** The pause after so many attempts that failed, at least one. */
    Duration pauseAfter(int attempts) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(1 - SPREAD, 1 + SPREAD)));
    }

    /** Whether the mail has been tried for long enough. */
    boolean isOver(Claimed mail, Instant now) {
        return mail.createdAt().plus(PATIENCE).isBefore(now);
    }
}
