package io.shipmate.profile.hris;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks providers for the employees of whom a delivery only says that something is different. Holds no transaction meanwhile.
 * A provider that cannot be asked, or asks for a pause, is left alone for so long, and its other deliveries wait without a
 * call.
 */
@ApplicationScoped
class Asking {

    private final ProviderClient provider;
    private final Clock clock;
    private final Map<UUID, Instant> pauses = new ConcurrentHashMap<>();

    Asking(ProviderClient provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** What was brought, by employee, or for how long the delivery has to wait. */
    record Answer(Map<String, Fetched> fetched, Optional<Duration> pause) {}

    Answer ask(DeliveryApplying.Question question) {
        var fetched = new HashMap<String, Fetched>();
        for (var subject : question.subjects()) {
            var pause = pauseOf(question.connection());
            if (pause.isPresent()) {
                return new Answer(fetched, pause);
            }
            var answer = provider.fetch(question.source(), question.access(), subject);
            if (answer instanceof Fetched.Away away) {
                pauses.put(question.connection(), clock.instant().plus(away.pause()));
                return new Answer(fetched, Optional.of(away.pause()));
            }
            fetched.put(subject, answer);
        }
        return new Answer(fetched, Optional.empty());
    }

    private Optional<Duration> pauseOf(UUID connection) {
        var now = clock.instant();
        return Optional.ofNullable(pauses.get(connection))
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until));
    }
}
