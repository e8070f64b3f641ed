package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Everybody bids for a buddy (D. Bertsekas, The auction algorithm, 1988): on the bipartite double cover, where each person
 * stands once as who bids and once as who is bid for, one bidder after the other, prices from nothing, and whoever would have
 * to pay more than anybody is worth bids no more.
 *
 * <p>The mean of what somebody gains as a bidder and costs as a buddy is a feasible dual of the matching, and nearly the best
 * one that knows no blossoms (a half-integral matching is a matching of the double cover). Who won whom falls into chains and
 * cycles.
 */
final class Auction {

    private static final int NONE = -1;

    private final Part part;
    private final int bonus;
    private final int step;
    /** Small enough for int: no price is above twice the heaviest weight with its bonus. */
    private final int[] price;

    private final int[] winner;
    private final int[] won;
    private final IntConsumer settled;

    /** @param step by how much more than needed each outbids the others, in half micro-points */
    Auction(Part part, int bonus, int step, IntConsumer settled) {
        this.part = part;
        this.bonus = bonus;
        this.step = step;
        this.price = new int[part.size()];
        this.winner = new int[part.size()];
        this.won = new int[part.size()];
        this.settled = settled;
    }

    Auction run() {
        Arrays.fill(winner, NONE);
        Arrays.fill(won, NONE);
        for (int person = 0; person < part.size(); person++) {
            int bidder = person;
            while (bidder != NONE) {
                bidder = outbidBy(bidder);
            }
            if (person % 1024 == 0) {
                settled.accept(person / 2);
            }
        }
        return this;
    }

    /** Lets somebody bid, and returns who is outbid. */
    private int outbidBy(int bidder) {
        int[] neighbour = part.neighbour;
        int[] worth = part.worth;
        int best = 0;
        int second = 0;
        int chosen = NONE;
        int end = part.first[bidder + 1];
        for (int position = part.first[bidder]; position < end; position++) {
            int gain = 2 * (worth[position] + bonus) - price[neighbour[position]];
            if (gain > second) {
                if (gain > best) {
                    second = best;
                    best = gain;
                    chosen = position;
                } else {
                    second = gain;
                }
            }
        }
        return chosen == NONE ? NONE : take(bidder, neighbour[chosen], Math.min(best, best - second + step));
    }

    /** Lets somebody have a buddy for so much more, and returns who had that one before. */
    private int take(int bidder, int buddy, int more) {
        // Never more than somebody is worth to the bidder.
        price[buddy] += more;
        int outbid = winner[buddy];
        winner[buddy] = bidder;
        won[bidder] = buddy;
        if (outbid != NONE) {
            won[outbid] = NONE;
        }
        return outbid;
    }

    /** Whom each has won, -1 if nobody. */
    int[] won() {
        return won;
    }

    /** Prices that cover each edge. */
    long[] prices() {
        long[] prices = new long[part.size()];
        for (int person = 0; person < part.size(); person++) {
            long gain = 0;
            for (int position = part.first[person]; position < part.first[person + 1]; position++) {
                gain = Math.max(gain, 2L * (part.worth[position] + bonus) - price[part.neighbour[position]]);
            }
            prices[person] = gain;
        }
        for (int person = 0; person < part.size(); person++) {
            // Half, rounded up: two that are rounded down might not cover their edge.
            prices[person] = (prices[person] + price[person] + 1) / 2;
        }
        return prices;
    }
}
