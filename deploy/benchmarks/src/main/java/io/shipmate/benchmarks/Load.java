package io.shipmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Asks one question again and again on some connections, each sending its next request when the last one is answered. The
 * latency is therefore the one at the highest throughput that so many callers can get, not the one at a given rate.
 */
final class Load {

    private final int port;
    private final int expectedStatus;
    private final Supplier<Optional<byte[]>> requests;

    /**
     * Describes a load.
     *
     * @param requests gives the next request, or nothing when there are no more; called by many threads
     */
    Load(int port, int expectedStatus, Supplier<Optional<byte[]>> requests) {
        this.port = port;
        this.expectedStatus = expectedStatus;
        this.requests = requests;
    }

    /** Runs until the time is over or there are no more requests. */
    Measured run(int connections, Duration atMost) {
        long began = System.nanoTime();
        long end = began + atMost.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> onOneConnection(end));
            }
            var latencies = new ArrayList<Long>();
            for (var done : threads.invokeAll(work)) {
                latencies.addAll(done.get());
            }
            return Measured.of(connections, latencies, Duration.ofNanos(System.nanoTime() - began));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be carried through", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Long> onOneConnection(long end) {
        var latencies = new ArrayList<Long>();
        try (var connection = new Connection(port)) {
            for (var request = requests.get(); request.isPresent(); request = requests.get()) {
                long sent = System.nanoTime();
                if (sent > end) {
                    break;
                }
                int status = connection.exchange(request.get());
                latencies.add(System.nanoTime() - sent);
                if (status != expectedStatus) {
                    throw new IllegalStateException("Answered " + status + " instead of " + expectedStatus);
                }
            }
            return latencies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
