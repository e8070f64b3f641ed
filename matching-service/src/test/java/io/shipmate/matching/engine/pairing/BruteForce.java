package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;

/**
 * The best grouping of at most a dozen people, by looking at every one: dynamic programming over the sets of people who are
 * still to be dealt with.
 */
final class BruteForce {

    private static final long NEVER = Long.MIN_VALUE / 4;
    private static final long ONE_PERSON = 1L << 40;

    private final Graph graph;
    private final Objective objective;
    private final Groups before;

    /** What is best. */
    record Best(int people, int lowest, long value) {}

    BruteForce(Graph graph, Objective objective, Groups before) {
        this.graph = graph;
        this.objective = objective;
        this.before = before;
    }

    Best best() {
        if (objective.lowest() == Objective.Lowest.NONE) {
            return atLeast(0);
        }
        int most = atLeast(0).people();
        int threshold = 0;
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.weight(at) > threshold && atLeast(graph.weight(at)).people() == most) {
                    threshold = graph.weight(at);
                }
            }
        }
        return atLeast(threshold);
    }

    private Best atLeast(int threshold) {
        long sum = 0;
        int done = 0;
        for (int person = 0; person < graph.size(); person++) {
            if ((done >> person & 1) == 0) {
                int part = partOf(person);
                done |= part;
                sum += bestOf(part, threshold);
            }
        }
        return new Best((int) (sum / ONE_PERSON), threshold, sum % ONE_PERSON);
    }

    private int partOf(int person) {
        int part = 1 << person;
        int before = 0;
        while (part != before) {
            before = part;
            for (int one = 0; one < graph.size(); one++) {
                for (int at = graph.from(one); at < graph.to(one) && (before >> one & 1) == 1; at++) {
                    part |= 1 << graph.neighbour(at);
                }
            }
        }
        return part;
    }

    private long bestOf(int part, int threshold) {
        boolean trio = objective.odd() == Objective.Odd.TRIO && Integer.bitCount(part) % 2 == 1;
        long[][] known = new long[2][1 << graph.size()];
        Arrays.fill(known[0], NEVER);
        Arrays.fill(known[1], NEVER);
        return best(part, trio ? 1 : 0, threshold, known);
    }

    private long best(int left, int trios, int threshold, long[][] known) {
        if (left == 0) {
            return 0;
        }
        if (known[trios][left] != NEVER) {
            return known[trios][left];
        }
        int one = Integer.numberOfTrailingZeros(left);
        int others = left & ~(1 << one);
        long best = best(others, trios, threshold, known);
        for (int other = one + 1; other < graph.size(); other++) {
            int rest = others & ~(1 << other);
            if (rest != others && graph.weightBetween(one, other) >= threshold) {
                best = Math.max(best, group(worth(one, other), 2) + best(rest, trios, threshold, known));
                for (int third = other + 1; third < graph.size() && trios == 1; third++) {
                    if ((rest >> third & 1) == 1
                            && graph.weightBetween(one, third) >= threshold
                            && graph.weightBetween(other, third) >= threshold) {
                        long worth = (worth(one, other) + worth(one, third) + worth(other, third)) / 2;
                        best = Math.max(best, group(worth, 3) + best(rest & ~(1 << third), 0, threshold, known));
                    }
                }
            }
        }
        known[trios][left] = best;
        return best;
    }

    private long group(long worth, int people) {
        return worth + (objective.mode() == Objective.Mode.SCORE ? 0 : ONE_PERSON * people);
    }

    private long worth(int one, int other) {
        return graph.weightBetween(one, other) + (before.together(one, other) ? objective.switchCost() : 0L);
    }
}
