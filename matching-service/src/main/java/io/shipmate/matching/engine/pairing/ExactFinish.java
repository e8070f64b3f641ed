package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Makes a matching of the greatest weight, and with it prices that prove it, out of prices that are nearly right: matches
 * along edges without slack, then settles those who are left one after the other. Everybody who is left in the end has no
 * price, so that prices and matching come to the same.
 */
final class ExactFinish {

    private static final int NONE = Nest.NONE;
    /** A price that no edge ever comes near: who has it is not there. */
    private static final long ABSENT = 1L << 60;

    private static final int ROOTS_BETWEEN_CALLS = 256;

    private final Part part;
    private final Prices prices;
    private final Nest nest;
    private final AlternatingTree tree;

    private ExactFinish(Prices prices, Nest nest) {
        this.part = prices.part;
        this.prices = prices;
        this.nest = nest;
        this.tree = new AlternatingTree(prices, nest);
    }

    /**
     * Begins with prices that cover each edge.
     *
     * @param hint who might be matched with whom
     */
    static ExactFinish from(Part part, long bonus, long[] prices, int[] hint) {
        Nest nest = new Nest(part.size());
        ExactFinish finish = new ExactFinish(new Prices(part, bonus, prices, nest.nodes()), nest);
        for (int person = 0; person < part.size(); person++) {
            if (hint[person] > person) {
                finish.matchIfTight(person, part.between(person, hint[person]));
            }
        }
        finish.matchTight();
        return finish;
    }

    private void matchTight() {
        for (int person = 0; person < part.size(); person++) {
            for (int at = part.first[person]; at < part.first[person + 1] && nest.mate[person] == NONE; at++) {
                matchIfTight(person, at);
            }
        }
    }

    private void matchIfTight(int person, int position) {
        int other = part.neighbour[position];
        if (nest.mate[person] == NONE && nest.mate[other] == NONE && prices.slack(person, position) == 0) {
            nest.mate[person] = other;
            nest.mate[other] = person;
        }
    }

    /**
     * Settles everybody, or all but so many.
     *
     * @return how many of the steps allowed are left, below 0 if they did not suffice
     */
    long run(long allowed, int leave, IntConsumer settled) {
        long steps = allowed;
        int open = open();
        for (int person = 0; person < part.size() && open > leave && steps >= 0; person++) {
            if (isOpen(person)) {
                steps = tree.grow(person, steps);
                open -= tree.joined() != NONE && prices.person[tree.joined()] > 0 ? 2 : 1;
                if (open % ROOTS_BETWEEN_CALLS == 0) {
                    settled.accept(part.size() - (open + 1) / 2);
                }
            }
        }
        return steps;
    }

    /** How many are not matched though they have a price. */
    int open() {
        int open = 0;
        for (int person = 0; person < part.size(); person++) {
            open += isOpen(person) ? 1 : 0;
        }
        return open;
    }

    private boolean isOpen(int person) {
        return nest.mate[person] == NONE && prices.person[person] > 0 && prices.person[person] < ABSENT;
    }

    /** Who is matched with whom. */
    int[] mates() {
        return nest.mate;
    }

    Prices prices() {
        return prices;
    }

    /** The blossoms that have a price. */
    int[] pricedBlossoms() {
        IntList priced = new IntList(16);
        for (int node = nest.size; node < nest.nodes(); node++) {
            if (nest.exists(node) && prices.blossom[node] > 0) {
                priced.add(node);
            }
        }
        return priced.toArray();
    }

    /** The members of a blossom. */
    int[] members(int blossom) {
        IntList members = new IntList(nest.count(blossom));
        nest.people(blossom, members);
        return members.toArray();
    }

    /** The sum of all prices, that of a blossom counted as often as it can hold pairs: no matching weighs more, twice counted. */
    long total() {
        long total = 0;
        for (long price : prices.person) {
            total += price < ABSENT ? price : 0;
        }
        for (int blossom : pricedBlossoms()) {
            total += prices.blossom[blossom] * ((nest.count(blossom) - 1) / 2);
        }
        return total;
    }

    /** The prices as part of a proof. */
    Dual dual() {
        int[] present = IntStream.range(0, part.size())
                .filter(person -> prices.person[person] < ABSENT)
                .toArray();
        int[] blossoms = pricedBlossoms();
        return new Dual(
                Arrays.stream(present).map(person -> part.people[person]).toArray(),
                prices.bonus(),
                Arrays.stream(present)
                        .mapToLong(person -> prices.person[person])
                        .toArray(),
                Arrays.stream(blossoms)
                        .mapToObj(blossom -> Arrays.stream(members(blossom))
                                .map(person -> part.people[person])
                                .toArray())
                        .toArray(int[][]::new),
                Arrays.stream(blossoms)
                        .mapToLong(blossom -> prices.blossom[blossom])
                        .toArray());
    }

    /**
     * A copy in which some people are not there. The blossoms that they are in give half their price to each who is in them
     * and are dissolved; what is matched along an edge that has slack thereby is parted.
     */
    ExactFinish without(int[] gone) {
        ExactFinish copy = new ExactFinish(new Prices(prices), new Nest(nest));
        for (int person : gone) {
            copy.remove(person);
        }
        for (int person : gone) {
            copy.prices.person[person] = ABSENT;
        }
        return copy;
    }

    private void remove(int person) {
        IntList scratch = new IntList(16);
        while (nest.isBlossom(nest.topOf(person))) {
            int blossom = nest.topOf(person);
            int base = nest.base(blossom);
            long price = prices.blossom[blossom];
            nest.people(blossom, scratch);
            for (int place = 0; place < scratch.size(); place++) {
                prices.person[scratch.get(place)] += price / 2;
            }
            prices.blossom[blossom] = 0;
            nest.dissolve(blossom, scratch);
            if (price > 0) {
                part(base);
            }
        }
        part(person);
    }

    private void part(int person) {
        int mate = nest.mate[person];
        if (mate != NONE) {
            nest.mate[person] = NONE;
            nest.mate[mate] = NONE;
        }
    }
}
