package io.shipmate.matching.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does several things at once. */
public final class AtOnce {

    private AtOnce() {}

    /** Does one thing so many times at once. */
    public static <T> List<T> times(int times, Callable<T> what) {
        return all(Collections.nCopies(times, what));
    }

    /** Does all of these, as many at once as the service has threads for. Returns what came of each, in their order. */
    public static <T> List<T> all(List<Callable<T>> what) {
        try (var threads = Executors.newFixedThreadPool(32)) {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(what)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
