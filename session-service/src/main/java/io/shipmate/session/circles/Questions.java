package io.shipmate.session.circles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** How often each person has had matching-service asked on this replica within the current minute. */
@ApplicationScoped
class Questions {

    /** More than an app asks that opens a new circle with all its pages, and tries again while it waits. */
    private static final int EACH = 20;

    private final AtomicReference<Minute> current =
            new AtomicReference<>(new Minute(Instant.EPOCH, new ConcurrentHashMap<>()));

    private record Minute(Instant start, Map<UUID, Integer> asked) {}

    /** Counts one more question of this person; false if they have had theirs for this minute. */
    boolean mayAsk(UUID person, Instant now) {
        var start = now.truncatedTo(ChronoUnit.MINUTES);
        var minute = current.updateAndGet(
                known -> known.start().equals(start) ? known : new Minute(start, new ConcurrentHashMap<>()));
        return minute.asked().merge(person, 1, Integer::sum) <= EACH;
    }
}
