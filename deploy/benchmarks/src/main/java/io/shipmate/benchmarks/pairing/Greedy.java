package io.shipmate.benchmarks.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;

/** What one would do by hand: the best pair first, then the best of those who are left. */
final class Greedy {

    private final int leftOut;
    private final long value;

    private Greedy(int leftOut, long value) {
        this.leftOut = leftOut;
        this.value = value;
    }

    static Greedy paired(Graph graph) {
        long[] order = new long[graph.edges()];
        int found = 0;
        int[] one = new int[graph.edges()];
        int[] other = new int[graph.edges()];
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.neighbour(at) > person) {
                    one[found] = person;
                    other[found] = graph.neighbour(at);
                    order[found] = (long) (Graph.HEAVIEST - graph.weight(at)) << 32 | found;
                    found++;
                }
            }
        }
        Arrays.parallelSort(order);
        boolean[] taken = new boolean[graph.size()];
        int leftOut = graph.size();
        long value = 0;
        for (long each : order) {
            int edge = (int) each;
            if (!taken[one[edge]] && !taken[other[edge]]) {
                taken[one[edge]] = true;
                taken[other[edge]] = true;
                leftOut -= 2;
                value += Graph.HEAVIEST - (each >> 32);
            }
        }
        return new Greedy(leftOut, value);
    }

    void print() {
        PairingRun.say(PairingRun.GREEDY + "leftOut", leftOut);
        PairingRun.say(PairingRun.GREEDY + "value", value);
    }
}
