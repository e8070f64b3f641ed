package io.shipmate.matching.engine.pairing;

import java.util.function.IntUnaryOperator;

/** Finds where the ways of two nodes of a tree to its root meet, in steps as many as the longer of the ways to there, twice. */
final class Meeting {

    private static final int NONE = -1;

    private final IntUnaryOperator above;
    private final int[] seen;
    private int search;

    /** @param above the next on the way to the root, -1 above the root */
    Meeting(int nodes, IntUnaryOperator above) {
        this.above = above;
        this.seen = new int[nodes];
    }

    /** The first node that is on the way of both. */
    int of(int one, int other) {
        search++;
        int here = one;
        int there = other;
        while (here == NONE || seen[here] != search) {
            if (here != NONE) {
                seen[here] = search;
                here = above.applyAsInt(here);
            }
            int next = here;
            here = there;
            there = next;
        }
        return here;
    }
}
