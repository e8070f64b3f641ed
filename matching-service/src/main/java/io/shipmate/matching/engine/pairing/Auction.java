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
    private static final int KEPT = 6;
    private static final int STRIDE = 2 * KEPT;

    private final Part part;
    private final int bonus;
    private final int step;
    /** Small enough for int: no price is above twice the heaviest weight with its bonus. */
    private final int[] price;

    private final int[] winner;
    private final int[] won;
    private final IntConsumer settled;
    /** For each bidder the best few when all were looked at, the best first: who, and their weight, side by side. */
    private final int[] kept;

    private final int[] othersGain;
    private final int[] gains = new int[KEPT + 1];
    private final int[] places = new int[KEPT + 1];

    private int best;
    private int second;
    private int chosen;

    /** @param step by how much more than needed each outbids the others, in half micro-points */
    Auction(Part part, int bonus, int step, IntConsumer settled) {
        this.part = part;
        this.bonus = bonus;
        this.step = step;
        this.price = new int[part.size()];
        this.winner = new int[part.size()];
        this.won = new int[part.size()];
        this.kept = new int[STRIDE * part.size()];
        this.othersGain = new int[part.size()];
        this.settled = settled;
    }

    Auction run() {
        Arrays.fill(winner, NONE);
        Arrays.fill(won, NONE);
        Arrays.fill(kept, NONE);
        Arrays.fill(othersGain, Integer.MAX_VALUE);
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
        if (!isSettledAmongKept(bidder)) {
            lookAtAll(bidder);
            isSettledAmongKept(bidder);
        }
        return chosen == NONE ? NONE : take(bidder, chosen, Math.min(best, best - second + step));
    }

    /**
     * Looks for the best and the second best gain among the few that were best when all were looked at. Prices only rise, so
     * these are right as long as the second is no less than the best of the others was then.
     */
    private boolean isSettledAmongKept(int bidder) {
        best = 0;
        second = 0;
        chosen = NONE;
        int end = STRIDE * (bidder + 1);
        for (int place = STRIDE * bidder; place < end && kept[place] != NONE; place += 2) {
            int gain = kept[place + 1] - price[kept[place]];
            if (gain > best) {
                second = best;
                best = gain;
                chosen = kept[place];
            } else if (gain > second) {
                second = gain;
            }
        }
        return second >= othersGain[bidder];
    }

    /** Keeps the few best of all, and how much the best of the others gains. */
    private void lookAtAll(int bidder) {
        Arrays.fill(gains, 0);
        Arrays.fill(places, NONE);
        int end = part.first[bidder + 1];
        for (int position = part.first[bidder]; position < end; position++) {
            int gain = weight(position) - price[part.neighbour[position]];
            if (gain > gains[KEPT]) {
                insert(gain, position);
            }
        }
        for (int place = 0; place < KEPT; place++) {
            int position = places[place];
            kept[STRIDE * bidder + 2 * place] = position == NONE ? NONE : part.neighbour[position];
            kept[STRIDE * bidder + 2 * place + 1] = position == NONE ? 0 : weight(position);
        }
        othersGain[bidder] = gains[KEPT];
    }

    private void insert(int gain, int position) {
        int place = KEPT;
        while (place > 0 && gains[place - 1] < gain) {
            gains[place] = gains[place - 1];
            places[place] = places[place - 1];
            place--;
        }
        gains[place] = gain;
        places[place] = position;
    }

    private int weight(int position) {
        return 2 * (part.worth[position] + bonus);
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
