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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks one question again and again on some connections. Usually each sends its next request when the last one is answered,
 * so that the latency is the one at the highest throughput that so many callers can get. At a rate requests are due at even
 * intervals, whichever connection is free sends the next one, and the latency counts from when it was due.
 */
final class Load {

    private static final long NANOS = 1_000_000_000;

    private final int port;
    private final int expectedStatus;
    private final Supplier<Optional<byte[]>> requests;
    private final long intervalNanos;

    /**
     * Describes a load without a rate.
     *
     * @param requests gives the next request, or nothing when there are no more; called by many threads
     */
    Load(int port, int expectedStatus, Supplier<Optional<byte[]>> requests) {
        this(port, expectedStatus, requests, 0);
    }

    private Load(int port, int expectedStatus, Supplier<Optional<byte[]>> requests, long intervalNanos) {
        this.port = port;
        this.expectedStatus = expectedStatus;
        this.requests = requests;
        this.intervalNanos = intervalNanos;
    }

    /** The same at so many requests a second. */
    Load at(int perSecond) {
        return new Load(port, expectedStatus, requests, NANOS / perSecond);
    }

    /** Runs until the time is over or there are no more requests. */
    Measured run(int connections, Duration atMost) {
        long began = System.nanoTime();
        long end = began + atMost.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var due = new AtomicLong(began);
            LongSupplier next = intervalNanos == 0 ? System::nanoTime : () -> due.getAndAdd(intervalNanos);
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) {
                work.add(() -> onOneConnection(next, end));
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

    private List<Long> onOneConnection(LongSupplier next, long end) {
        var latencies = new ArrayList<Long>();
        try (var connection = new Connection(port)) {
            for (var request = requests.get(); request.isPresent(); request = requests.get()) {
                long due = next.getAsLong();
                if (due > end) {
                    break;
                }
                LockSupport.parkNanos(due - System.nanoTime());
                int status = connection.exchange(request.get());
                latencies.add(System.nanoTime() - due);
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
