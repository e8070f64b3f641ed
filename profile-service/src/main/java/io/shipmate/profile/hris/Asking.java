package io.shipmate.profile.hris;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks providers for the employees of whom a delivery only says that something is different, and for lists of all. Holds no transaction meanwhile.
 * A provider that cannot be asked, or asks for a pause, is left alone for so long, and its other deliveries wait without a
 * call. One that names no pause is left alone for twice as long each time, up to an hour.
 */
@ApplicationScoped
class Asking {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final ProviderClient provider;
    private final Clock clock;
    private final Map<UUID, Trouble> troubles = new ConcurrentHashMap<>();

    Asking(ProviderClient provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** What was brought, by employee, or for how long the delivery has to wait. */
    record Answer(Map<String, Fetched> fetched, Optional<Duration> pause) {}

    /**
     * A provider that could not be asked.
     *
     * @param times how often in a row
     * @param until when it is left alone
     * @param way a hash of where and how it was asked: asked in another way it may well answer
     */
    private record Trouble(int times, Instant until, int way) {}

    Answer ask(DeliveryApplying.Question question) {
        var fetched = new HashMap<String, Fetched>();
        for (var subject : question.subjects()) {
            var pause = pauseOf(question);
            if (pause.isPresent()) {
                return new Answer(fetched, pause);
            }
            var answer = provider.fetch(question.source(), question.access(), subject);
            if (answer instanceof Fetched.Away away) {
                return new Answer(fetched, Optional.of(leaveAlone(question, away)));
            }
            troubles.remove(question.connection());
            fetched.put(subject, answer);
        }
        return new Answer(fetched, Optional.empty());
    }

    /** Asks for a page of the list of all employees; one that is away names the pause that is kept. */
    Fetched page(DeliveryApplying.Question question, Source.Place place) {
        var pause = pauseOf(question);
        if (pause.isPresent()) {
            return new Fetched.Away(pause);
        }
        var answer = provider.page(place, question.access());
        if (answer instanceof Fetched.Away away) {
            return new Fetched.Away(Optional.of(leaveAlone(question, away)));
        }
        troubles.remove(question.connection());
        return answer;
    }

    private Duration leaveAlone(DeliveryApplying.Question question, Fetched.Away away) {
        var before = trouble(question).map(Trouble::times).orElse(0);
        var pause = away.pause().orElseGet(() -> backOff(question.source(), before));
        troubles.put(
                question.connection(), new Trouble(before + 1, clock.instant().plus(pause), way(question)));
        return pause;
    }

    private static Duration backOff(Source source, int before) {
        var pause = Duration.ofSeconds(source.pauseSeconds()).multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Optional<Trouble> trouble(DeliveryApplying.Question question) {
        return Optional.ofNullable(troubles.get(question.connection()))
                .filter(trouble -> trouble.way() == way(question));
    }

    private static int way(DeliveryApplying.Question question) {
        return Objects.hash(question.source(), question.access());
    }

    private Optional<Duration> pauseOf(DeliveryApplying.Question question) {
        var now = clock.instant();
        return trouble(question)
                .map(Trouble::until)
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until));
    }
}
