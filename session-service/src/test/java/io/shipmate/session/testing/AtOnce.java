package io.shipmate.session.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several callers at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Starts all of them together and returns their answers in the order of the callers. */
    public static <T> List<T> run(List<Callable<T>> callers) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var answers = callers.stream()
                    .map(caller -> threads.submit(() -> {
                        go.await();
                        return caller.call();
                    }))
                    .toList();
            go.countDown();
            return answers.stream().map(AtOnce::of).toList();
        }
    }

    private static <T> T of(java.util.concurrent.Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
