package io.shipmate.local.demo;

import io.shipmate.local.process.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Reads that follow an event. What one service has told is with the others in a moment, or once whoever was away is
 * back; so it is asked for again and again until a deadline.
 */
public final class Eventually {

    /** As long as a service may be away, and the time to catch up. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Eventually() {}

    /**
     * Asks until there is an answer.
     *
     * @param what a clause for the message, such as {@code "the circle is open"}
     * @throws DidNotHappen when there is none in time
     */
    public static <T> T get(String what, Supplier<Optional<T>> read) {
        var found = new AtomicReference<Optional<T>>(Optional.empty());
        Waiting.until(
                () -> {
                    found.set(read.get());
                    return found.get().isPresent();
                },
                PATIENCE);
        return found.get()
                .orElseThrow(() -> new DidNotHappen(
                        "It did not come about within " + PATIENCE.toSeconds() + " s that " + what + "."));
    }
}
