package io.shipmate.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What a load came to.
 *
 * @param connections how many callers there were
 * @param requests how many requests were answered
 * @param perSecond answered requests a second
 * @param p50 half of them took no longer than this
 * @param p95 95 of 100 took no longer than this
 * @param p99 99 of 100 took no longer than this
 */
record Measured(int connections, int requests, double perSecond, Duration p50, Duration p95, Duration p99) {

    static Measured of(int connections, List<Long> nanoseconds, Duration took) {
        var sorted = nanoseconds.stream().sorted().toList();
        return new Measured(
                connections,
                sorted.size(),
                sorted.size() / (took.toNanos() / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static Duration percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return Duration.ofNanos(sorted.get(Math.max(rank, 1) - 1));
    }
}
