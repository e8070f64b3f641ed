package io.shipmate.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several calls at the same moment: {@code AtOnce.all(() -> anna.says(), () -> ben.says())}. */
public final class AtOnce {

    private AtOnce() {}

    /** What they returned, in the order of the calls. */
    public static <T> List<T> all(Callable<T> one, Callable<T> other) {
        return all(List.of(one, other));
    }

    /** What one call returned, made twice at the same moment. */
    public static <T> List<T> twice(Callable<T> call) {
        return all(Collections.nCopies(2, call));
    }

    public static <T> List<T> all(List<Callable<T>> calls) {
        var start = new CyclicBarrier(calls.size());
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = new ArrayList<Future<T>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            for (var answer : running) {
                answers.add(answer.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }
}
