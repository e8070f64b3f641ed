package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/**
 * Makes a matching out of who won whom: each has won at most one and was won by at most one, so they stand in chains and
 * cycles, along each of which dynamic programming finds the best matching.
 */
final class Chains {

    private static final int NONE = -1;

    private final Part part;
    private final long bonus;
    private final int[] won;
    private final int[] mate;
    private final boolean[] seen;
    private final IntList chain = new IntList(64);

    private Chains(Part part, long bonus, int[] won) {
        this.part = part;
        this.bonus = bonus;
        this.won = won;
        this.mate = new int[part.size()];
        this.seen = new boolean[part.size()];
        Arrays.fill(mate, NONE);
    }

    /** Who is matched with whom. */
    static int[] matched(Part part, long bonus, int[] won) {
        Chains chains = new Chains(part, bonus, won);
        boolean[] isWon = new boolean[part.size()];
        for (int buddy : won) {
            if (buddy != NONE) {
                isWon[buddy] = true;
            }
        }
        for (int person = 0; person < part.size(); person++) {
            if (!isWon[person]) {
                chains.match(person);
            }
        }
        for (int person = 0; person < part.size(); person++) {
            if (!chains.seen[person]) {
                chains.match(person);
            }
        }
        return chains.mate;
    }

    private void match(int start) {
        chain.clear();
        int person = start;
        while (person != NONE && !seen[person]) {
            seen[person] = true;
            chain.add(person);
            person = won[person];
        }
        int edges = chain.size() - 1;
        long[] best = along(0, edges);
        if (person != start || chain.size() < 3) {
            choose(best, 0, edges);
            return;
        }
        // A cycle: its last edge and its first are not both taken.
        long[] other = along(1, chain.size());
        if (best[edges] >= other[edges]) {
            choose(best, 0, edges);
        } else {
            choose(other, 1, chain.size());
        }
    }

    /** For each number of edges from one to another the most that a matching of them weighs. */
    private long[] along(int from, int to) {
        long[] best = new long[to - from + 1];
        for (int edge = from; edge < to; edge++) {
            int done = edge - from;
            best[done + 1] = Math.max(best[done], weight(edge) + (done == 0 ? 0 : best[done - 1]));
        }
        return best;
    }

    private void choose(long[] best, int from, int to) {
        int edge = to - 1;
        while (edge >= from) {
            int done = edge - from;
            if (best[done + 1] == best[done]) {
                edge--;
            } else {
                int one = chain.get(edge);
                int other = chain.get((edge + 1) % chain.size());
                mate[one] = other;
                mate[other] = one;
                edge -= 2;
            }
        }
    }

    private long weight(int edge) {
        int one = chain.get(edge);
        return part.worth[part.between(one, chain.get((edge + 1) % chain.size()))] + bonus;
    }
}
