package io.shipmate.benchmarks.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The same of each of many, on as many threads as there are processors. */
final class OnThreads {

    private static final int AT_ONCE = 256;

    private OnThreads() {}

    /** What comes of each, in their order. */
    static <T, R> List<R> each(List<T> many, Function<T, R> work) {
        var pieces = new ArrayList<Callable<List<R>>>();
        for (int from = 0; from < many.size(); from += AT_ONCE) {
            var some = many.subList(from, Math.min(many.size(), from + AT_ONCE));
            pieces.add(() -> some.stream().map(work).toList());
        }
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var results = new ArrayList<R>();
            for (var done : threads.invokeAll(pieces)) {
                results.addAll(done.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
