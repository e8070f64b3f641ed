package io.shipmate.matching.engine.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same for many numbers on some threads; what comes out is in the order of the numbers. */
final class Workers {

    private final int threads;

    Workers(int threads) {
        this.threads = threads;
    }

    <T> List<T> each(int count, IntFunction<T> work) {
        List<T> results = new ArrayList<>(count);
        if (threads == 1 || count <= 1) {
            for (int number = 0; number < count; number++) {
                results.add(work.apply(number));
            }
            return results;
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, count));
        try {
            List<Future<T>> futures = new ArrayList<>(count);
            for (int number = 0; number < count; number++) {
                int each = number;
                futures.add(executor.submit(() -> work.apply(each)));
            }
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PairingCancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
