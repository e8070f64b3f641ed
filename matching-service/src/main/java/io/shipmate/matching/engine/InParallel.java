package io.shipmate.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Does numbered pieces of work on some threads. Which thread does which piece is left to chance, so a piece writes only what
 * is its own. Interrupting the caller ends the work between two pieces.
 */
final class InParallel {

    private InParallel() {}

    /**
     * Does the pieces from 0 on.
     *
     * @param worker makes what does pieces on one thread
     * @throws CancellationException if the caller was interrupted, whose interruption stays
     */
    static void run(int pieces, int threads, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> share = () -> {
            IntConsumer work = worker.get();
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                work.accept(piece);
            }
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> shares = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                shares.add(executor.submit(share));
            }
            finish(shares, executor);
        }
    }

    private static void finish(List<Future<Void>> shares, ExecutorService executor) {
        try {
            for (Future<Void> done : shares) {
                done.get();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (ExecutionException e) {
            executor.shutdownNow();
            throw new IllegalStateException(e.getCause());
        }
    }
}
