package io.shipmate.local.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a request until it is answered. A service that is away or has just come back is asked again, more and more
 * slowly; that is safe because every POST carries an {@code Idempotency-Key} and everything else may be repeated.
 */
final class Sending {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;

    private final HttpClient client;

    Sending(HttpClient client) {
        this.client = client;
    }

    /** The answer, and how often the request was sent for it. */
    record Sent(HttpResponse<String> response, int attempts) {}

    Sent send(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE;
        for (int attempts = 1; ; attempts++) {
            var response = once(request);
            if (response.isPresent() && !isToBeRepeated(response.get())) {
                return new Sent(response.get(), attempts);
            }
            if (System.nanoTime() - end > 0) {
                throw new DidNotHappen(request.method() + " " + request.uri() + " was not answered within "
                        + PATIENCE.toSeconds() + " s, although it was sent " + attempts + " times.");
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Optional<HttpResponse<String>> once(HttpRequest request) {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DidNotHappen("Interrupted while waiting for " + request.uri(), e);
        }
    }

    /**
     * A first attempt whose connection broke may still be at work when the second arrives; and a service that has not heard
     * of somebody's first sign-in yet says so and asks to be called again.
     */
    private static boolean isToBeRepeated(HttpResponse<String> response) {
        return AWAY.contains(response.statusCode())
                || (response.statusCode() == CONFLICT && response.body().contains(":request-in-progress"))
                || (response.statusCode() == FORBIDDEN && response.body().contains(":person-unknown"));
    }
}
