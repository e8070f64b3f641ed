package io.shipmate.benchmarks.suggestions;

import io.shipmate.benchmarks.picture.Chart.Point;
import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often people stand on the first ten places of others' lists, as the service makes these: with variety and the place for who is
 * rarely shown.
 */
final class Exposure {

    private static final int PLACES = 10;
    private static final int POINTS = 100;

    private final int[] ascending;
    private final double meanScore;
    private final Duration each;

    private Exposure(int[] ascending, double meanScore, Duration each) {
        this.ascending = ascending;
        this.meanScore = meanScore;
        this.each = each;
    }

    private record Listed(UUID person, List<UUID> others, long score, long nanos) {}

    /** Makes everybody's list. */
    static Exposure of(Pool pool, List<Candidate> people) {
        var lists = OnThreads.each(people, one -> listed(pool, one.id()));
        Map<UUID, Integer> shown = new HashMap<>();
        long score = 0;
        long places = 0;
        long nanos = 0;
        for (var list : lists) {
            // Who may meet whom is the same from both sides: whoever has a list can be on one.
            if (!list.others().isEmpty()) {
                shown.merge(list.person(), 0, Integer::sum);
            }
            list.others().forEach(other -> shown.merge(other, 1, Integer::sum));
            score += list.score();
            places += list.others().size();
            nanos += list.nanos();
        }
        return new Exposure(
                shown.values().stream().mapToInt(Integer::intValue).sorted().toArray(),
                places == 0 ? 0 : (double) score / places,
                Duration.ofNanos(nanos / Math.max(1, lists.size())));
    }

    private static Listed listed(Pool pool, UUID person) {
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        var matches = pool.proposalsFor(person, PLACES, Suppressed.none());
        long took = clock.getCurrentThreadCpuTime() - began;
        return new Listed(
                person,
                matches.stream().map(Match::other).toList(),
                matches.stream().mapToLong(Match::mutual).sum(),
                took);
    }

    /** Of all who stand on the lists, in micro-points. */
    double meanScore() {
        return meanScore;
    }

    /** How long a processor worked for a list, on average. */
    Duration each() {
        return each;
    }

    int neverShown() {
        return (int) Arrays.stream(ascending).filter(times -> times == 0).count();
    }

    /** The Gini coefficient: twice the area between the diagonal and the Lorenz curve. */
    double gini() {
        long sum = 0;
        double weighed = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            sum += ascending[rank];
            weighed += (rank + 1.0) * ascending[rank];
        }
        double people = ascending.length;
        return sum == 0 ? 0 : 2 * weighed / (people * sum) - (people + 1) / people;
    }

    /** The Lorenz curve: which share of all places the least shown share of people has. */
    List<Point> lorenz() {
        double all = Math.max(1, Arrays.stream(ascending).asLongStream().sum());
        var points = new ArrayList<Point>();
        points.add(new Point(0, 0));
        long held = 0;
        int next = 1;
        for (int rank = 0; rank < ascending.length; rank++) {
            held += ascending[rank];
            if ((rank + 1L) * POINTS >= (long) next * ascending.length) {
                points.add(new Point((rank + 1.0) / ascending.length, held / all));
                next++;
            }
        }
        return points;
    }
}
