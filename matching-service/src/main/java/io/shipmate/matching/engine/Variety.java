package io.shipmate.matching.engine;

import java.util.Arrays;

/**
 * Chooses one after the other whom to show, so that ten faces are not clones: each time the one who is worth most less what
 * they are like somebody chosen already (maximal marginal relevance; Carbonell and Goldstein: The use of MMR, 1998). Every
 * tenth place, the eighth at first, is for one of the third of them who cost least, because they are wanted by few: a draw
 * that differs from list to list, for if it were always the cheapest, they would be flooded.
 */
final class Variety {

    /** What it takes away to be just like somebody chosen already, in micro-points. */
    private static final int LIKENESS = 40_000;

    private static final int PARTS_OF_LIKENESS = 3;
    private static final int ROUND = 10;
    private static final int RARE_PLACE = 7;
    private static final int RARE_OF = 3;

    private final PoolIndex index;
    private final Prices prices;
    private final long[] ranks;
    private final int[] likeness;
    private int chosen;

    /** @param ranks of those to choose from, the best first */
    Variety(PoolIndex index, Prices prices, long[] ranks) {
        this.index = index;
        this.prices = prices;
        this.ranks = ranks.clone();
        this.likeness = new int[ranks.length];
    }

    /** The number of the next, -1 when there is nobody left. */
    int next() {
        if (chosen == ranks.length) {
            return -1;
        }
        boolean rare = chosen % ROUND == RARE_PLACE && !prices.of().isEmpty();
        int at = rare ? rarelyWanted() : best();
        long rank = ranks[at];
        int alike = likeness[at];
        System.arraycopy(ranks, chosen, ranks, chosen + 1, at - chosen);
        System.arraycopy(likeness, chosen, likeness, chosen + 1, at - chosen);
        ranks[chosen] = rank;
        likeness[chosen] = alike;
        chosen++;
        int number = Ranking.numberOf(rank);
        for (int left = chosen; left < ranks.length; left++) {
            likeness[left] = Math.max(likeness[left], likeness(number, Ranking.numberOf(ranks[left])));
        }
        return number;
    }

    private int best() {
        int best = chosen;
        for (int at = chosen + 1; at < ranks.length; at++) {
            if (Ranking.worthOf(ranks[at]) - likeness[at] > Ranking.worthOf(ranks[best]) - likeness[best]) {
                best = at;
            }
        }
        return best;
    }

    private int rarelyWanted() {
        int[] costs = Arrays.stream(ranks, chosen, ranks.length)
                .mapToInt(rank -> prices.of(index.person(Ranking.numberOf(rank)).id))
                .toArray();
        int most = Arrays.stream(costs).sorted().toArray()[(costs.length - 1) / RARE_OF];
        int drawn = -1;
        for (int place = 0; place < costs.length; place++) {
            int at = chosen + place;
            if (costs[place] <= most && (drawn < 0 || Ranking.tieOf(ranks[at]) > Ranking.tieOf(ranks[drawn]))) {
                drawn = at;
            }
        }
        return drawn;
    }

    /** The same family, the same unit, an offer in common: a third each. */
    private int likeness(int one, int other) {
        Person first = index.person(one);
        Person second = index.person(other);
        int alike = first.family >= 0 && first.family == second.family ? 1 : 0;
        alike += first.unit >= 0 && first.unit == second.unit ? 1 : 0;
        alike += first.offers.shares(second.offers) ? 1 : 0;
        return LIKENESS * alike / PARTS_OF_LIKENESS;
    }
}
