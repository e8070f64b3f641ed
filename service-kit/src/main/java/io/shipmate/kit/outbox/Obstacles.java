package io.shipmate.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the relay goes around for a while, so that one message that cannot be sent does not hold up all others. A message
 * that the broker will not have closes its key: what comes after it on that key waits, so the order is kept, and all other
 * keys go on. Anything else (the broker is away, the topic is missing or forbidden) closes the topic. Each is tried again,
 * for as long as it takes: nothing is skipped, and what stands in the way is logged and counted.
 */
@ApplicationScoped
class Obstacles {

    private static final Logger LOG = Logger.getLogger(Obstacles.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** An empty list is no list to SQL's {@code not in}. */
    private static final String NOWHERE = "";

    private final Clock clock;
    private final Duration pauseOfAKey;
    private final Map<String, Closed> places = new ConcurrentHashMap<>();

    Obstacles(
            Clock clock,
            @ConfigProperty(name = "shipmate.outbox.pause-of-a-key", defaultValue = "PT1M") Duration pauseOfAKey) {
        this.clock = clock;
        this.pauseOfAKey = pauseOfAKey;
    }

    private record Closed(Instant until, Duration pause) {}

    /** Where nothing is to be sent now: topics, and keys as {@link #place} names them. Never empty. */
    List<String> closed() {
        var now = clock.instant();
        var closed = new ArrayList<>(List.of(NOWHERE));
        places.forEach((place, obstacle) -> {
            if (obstacle.until().isAfter(now)) {
                closed.add(place);
            }
        });
        return closed;
    }

    boolean isOpen(OutboxMessage message) {
        return isOpen(message.topic()) && isOpen(place(message));
    }

    private boolean isOpen(String place) {
        var obstacle = places.get(place);
        return obstacle == null || !obstacle.until().isAfter(clock.instant());
    }

    void met(OutboxMessage message, Throwable failure) {
        if (isAboutTheMessage(failure)) {
            LOG.errorf(
                    "The broker refuses message %s (%s); what comes after it on its key waits: %s",
                    message.id(), message.type(), failure);
            places.put(place(message), new Closed(clock.instant().plus(pauseOfAKey), pauseOfAKey));
            return;
        }
        if (!isOpen(message.topic())) {
            return;
        }
        var before = places.get(message.topic());
        var pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        if (before == null) {
            LOG.warnf("%s cannot be reached, its messages wait: %s", message.topic(), failure);
        }
        places.put(message.topic(), new Closed(clock.instant().plus(pause), pause));
    }

    void passed(OutboxMessage message) {
        if (places.remove(message.topic()) != null) {
            LOG.infof("%s is reached again", message.topic());
        }
        if (places.remove(place(message)) != null) {
            LOG.infof("Message %s has been sent after all", message.id());
        }
    }

    int count() {
        return places.size();
    }

    private static String place(OutboxMessage message) {
        return message.topic() + '/' + message.key();
    }

    private static boolean isAboutTheMessage(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTimestampException
                || failure instanceof SerializationException;
    }
}
