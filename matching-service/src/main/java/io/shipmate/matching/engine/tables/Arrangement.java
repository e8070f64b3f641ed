package io.shipmate.matching.engine.tables;

import java.util.Arrays;

/**
 * A seating of one block in the making. Keeps for every table and every guest what that guest adds or would add there, so
 * that the gain of a swap or a move is known from a few numbers, whatever the tables' size; only what is done costs a walk
 * over two rows.
 */
final class Arrangement {

    /** The gain of what must not be. */
    static final long FORBIDDEN = Long.MIN_VALUE;

    private static final long NONE = Long.MIN_VALUE;
    /** Lacking a fortieth part of the mean counts about double, a twentieth threefold. */
    private static final int STEEPNESS = 20;

    /** At no table. */
    static final int NOWHERE = -1;

    final Block block;
    final int tables;
    final int[] tableOf;
    final int[] size;
    /** The guests of a table, from {@code table * Sizes.GREATEST} on, in no order. */
    final int[] members;

    private final int[] placeOf;
    private final int[] sums;
    private final byte[] clashes;
    private final int[] pairs;
    private final int[] value;
    private final TableCounts counts;
    private final Lowest lowest;
    private final long worstWeight;
    private long total;
    private long target = NONE;
    private int shift;

    Arrangement(Block block, int tables) {
        this.block = block;
        this.tables = tables;
        tableOf = new int[block.size];
        Arrays.fill(tableOf, NOWHERE);
        placeOf = new int[block.size];
        size = new int[tables];
        members = new int[tables * Sizes.GREATEST];
        sums = new int[tables * block.size];
        clashes = new byte[tables * block.size];
        pairs = new int[tables];
        value = new int[tables];
        counts = new TableCounts(block, tables);
        lowest = new Lowest(value);
        worstWeight = (long) tables * block.worstPercent / 100;
    }

    /** What is looked for: the sum of the tables' values, and the worst of them once more, by its weight. */
    long objective() {
        return total + worstWeight * lowest.value();
    }

    int value(int table) {
        return value[table];
    }

    /** Whether somebody sits at the table with whom this one must not sit. */
    boolean clashes(int guest, int table) {
        return clashes[table * block.size + guest] != 0;
    }

    /** What one adds, or would add, to the sum of the pairs of a table. */
    int sum(int guest, int table) {
        return sums[table * block.size + guest];
    }

    /** What the objective gains when two of different tables change places, or {@link #FORBIDDEN}. */
    long swapGain(int one, int other) {
        int here = tableOf[one];
        int there = tableOf[other];
        int rowHere = here * block.size;
        int rowThere = there * block.size;
        if ((clashes[rowHere + other] | clashes[rowThere + one]) != 0) {
            // Only the two may be in each other's way: both leave.
            int apart = block.apart(one, other) ? 1 : 0;
            if (clashes[rowHere + other] != apart || clashes[rowThere + one] != apart) {
                return FORBIDDEN;
            }
        }
        int between = block.weight[one * block.size + other];
        int pairsHere = pairs[here] - sums[rowHere + one] + sums[rowHere + other] - between;
        int pairsThere = pairs[there] - sums[rowThere + other] + sums[rowThere + one] - between;
        return gain(
                here,
                block.terms.value(
                        size[here],
                        pairsHere,
                        counts.functionsAfter(here, one, other),
                        counts.topAfter(here, one, other)),
                there,
                block.terms.value(
                        size[there],
                        pairsThere,
                        counts.functionsAfter(there, other, one),
                        counts.topAfter(there, other, one)));
    }

    /** What the objective gains when one goes to another table, or {@link #FORBIDDEN}. Does not look at the sizes. */
    long moveGain(int one, int there) {
        int here = tableOf[one];
        if (clashes(one, there)) {
            return FORBIDDEN;
        }
        int nobody = block.nobody;
        return gain(
                here,
                block.terms.value(
                        size[here] - 1,
                        pairs[here] - sum(one, here),
                        counts.functionsAfter(here, one, nobody),
                        counts.topAfter(here, one, nobody)),
                there,
                block.terms.value(
                        size[there] + 1,
                        pairs[there] + sum(one, there),
                        counts.functionsAfter(there, nobody, one),
                        counts.topAfter(there, nobody, one)));
    }

    private long gain(int here, int newHere, int there, int newThere) {
        if (target != NONE) {
            return shaped(newHere) + shaped(newThere) - shaped(value[here]) - shaped(value[there]);
        }
        long gain = (long) newHere + newThere - value[here] - value[there];
        if (worstWeight != 0) {
            int newLowest = Math.min(lowest.valueWithout(here, there), Math.min(newHere, newThere));
            gain += worstWeight * (newLowest - (long) lowest.value());
        }
        return gain;
    }

    /**
     * From now on, until {@link #judgeTruly}, a gain is that of a smoother aim: what a table lacks to the present mean counts more
     * the more it lacks. The worst table alone is a bad guide: what is done for the second worst would count nothing.
     */
    void liftTheLow() {
        if (worstWeight != 0) {
            target = Math.max(0, total / tables);
            shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(2, target / STEEPNESS));
        }
    }

    /** Gains are those of the objective again. */
    void judgeTruly() {
        target = NONE;
    }

    private long shaped(int some) {
        long lacking = target - some;
        return lacking <= 0 ? some : some - ((lacking * lacking) >> shift);
    }

    void swap(int one, int other) {
        int here = tableOf[one];
        int there = tableOf[other];
        pairs[here] += sum(other, here) - sum(one, here) - block.weight[one * block.size + other];
        pairs[there] += sum(one, there) - sum(other, there) - block.weight[one * block.size + other];
        exchange(one, other);
        int rowHere = here * block.size;
        int rowThere = there * block.size;
        int weightsOne = one * block.size;
        int weightsOther = other * block.size;
        for (int guest = 0; guest < block.size; guest++) {
            int difference = block.weight[weightsOther + guest] - block.weight[weightsOne + guest];
            sums[rowHere + guest] += difference;
            sums[rowThere + guest] -= difference;
        }
        settle(here);
        settle(there);
    }

    private void exchange(int one, int other) {
        int here = tableOf[one];
        int there = tableOf[other];
        members[here * Sizes.GREATEST + placeOf[one]] = other;
        members[there * Sizes.GREATEST + placeOf[other]] = one;
        int place = placeOf[one];
        placeOf[one] = placeOf[other];
        placeOf[other] = place;
        tableOf[one] = there;
        tableOf[other] = here;
        counts.take(here, one);
        counts.take(there, other);
        counts.put(here, other);
        counts.put(there, one);
        for (int apart : block.apart[one]) {
            clashes[here * block.size + apart]--;
            clashes[there * block.size + apart]++;
        }
        for (int apart : block.apart[other]) {
            clashes[there * block.size + apart]--;
            clashes[here * block.size + apart]++;
        }
    }

    void move(int one, int there) {
        int here = tableOf[one];
        take(one);
        put(one, there);
        settle(here);
        settle(there);
    }

    /** Seats somebody who has no place. */
    void seat(int one, int table) {
        put(one, table);
        settle(table);
    }

    /** Takes somebody's place away. */
    void unseat(int one) {
        int table = tableOf[one];
        take(one);
        settle(table);
    }

    private void take(int one) {
        int table = tableOf[one];
        pairs[table] -= sum(one, table);
        size[table]--;
        int last = members[table * Sizes.GREATEST + size[table]];
        members[table * Sizes.GREATEST + placeOf[one]] = last;
        placeOf[last] = placeOf[one];
        tableOf[one] = NOWHERE;
        counts.take(table, one);
        int row = table * block.size;
        int weights = one * block.size;
        for (int guest = 0; guest < block.size; guest++) {
            sums[row + guest] -= block.weight[weights + guest];
        }
        for (int other : block.apart[one]) {
            clashes[row + other]--;
        }
    }

    private void put(int one, int table) {
        pairs[table] += sum(one, table);
        members[table * Sizes.GREATEST + size[table]] = one;
        placeOf[one] = size[table];
        size[table]++;
        tableOf[one] = table;
        counts.put(table, one);
        int row = table * block.size;
        int weights = one * block.size;
        for (int guest = 0; guest < block.size; guest++) {
            sums[row + guest] += block.weight[weights + guest];
        }
        for (int other : block.apart[one]) {
            clashes[row + other]++;
        }
    }

    private void settle(int table) {
        counts.settle(table);
        total -= value[table];
        value[table] = block.terms.value(size[table], pairs[table], counts.functions(table), counts.top(table));
        total += value[table];
        lowest.changed();
    }
}
