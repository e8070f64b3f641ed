package io.shipmate.matching.engine.tables;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A beginning that breaks no rule: whoever has most people to be kept from is seated first, each where fewest sit and it
 * fits best. Who finds no seat free of such people gets one by a chain of moves: somebody goes elsewhere for them, and if need be
 * somebody else for that one.
 */
final class FirstSeating {

    /** Who is seated first. */
    enum Order {
        /** Finds a place for most. */
        HARDEST_FIRST,
        /** Where somebody can sit with nobody, all others still find a place. */
        EASIEST_FIRST,
        BY_LOT
    }

    /** How many may have to change tables for one; the work grows with each by the number of tables. */
    private static final int LONGEST_CHAIN = 3;
    /** So many changes are tried for one guest at the most. */
    private static final int MOST_CHANGES = 2_000;

    private final Block block;
    private final Arrangement arrangement;
    private final int most;
    private final Draw draw;
    private final boolean byLot;
    private int largeTables;
    private int changesLeft;

    /**
     * @param tables how many
     * @param people how many are to sit at them, as evenly as can be
     * @param byLot of tables where as many sit any, else the one where it fits best
     */
    private FirstSeating(Block block, int tables, int people, Draw draw, boolean byLot) {
        this.block = block;
        this.draw = draw;
        this.byLot = byLot;
        arrangement = new Arrangement(block, tables);
        most = Math.ceilDiv(people, tables);
        largeTables = people - (most - 1) * tables;
    }

    /** Seats as many as it can, at most so many people. */
    static Arrangement of(Block block, int tables, int people, Draw draw, Order by, boolean byLot) {
        FirstSeating seating = new FirstSeating(block, tables, people, draw, byLot);
        int seated = 0;
        for (int guest : order(block, draw, by)) {
            seating.changesLeft = MOST_CHANGES;
            if (seated < people && seating.seat(guest, LONGEST_CHAIN, Arrangement.NOWHERE)) {
                seated++;
            }
        }
        return seating.arrangement;
    }

    private static int[] order(Block block, Draw draw, Order by) {
        int[] order = IntStream.range(0, block.size).toArray();
        draw.shuffle(order);
        Comparator<Integer> apart = Comparator.comparingInt(guest -> block.apart[guest].length);
        return switch (by) {
            case BY_LOT -> order;
            case HARDEST_FIRST -> sorted(order, apart.reversed());
            case EASIEST_FIRST -> sorted(order, apart);
        };
    }

    private static int[] sorted(int[] order, Comparator<Integer> by) {
        return IntStream.of(order)
                .boxed()
                .sorted(by)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean seat(int guest, int chain, int notAt) {
        int best = Arrangement.NOWHERE;
        for (int table = 0; table < arrangement.tables; table++) {
            if (table != notAt
                    && hasRoom(table)
                    && !arrangement.clashes(guest, table)
                    && isBetter(guest, table, best)) {
                best = table;
            }
        }
        if (best != Arrangement.NOWHERE) {
            put(guest, best);
            return true;
        }
        return chain > 0 && seatByMoving(guest, chain, notAt);
    }

    private boolean isBetter(int guest, int table, int best) {
        if (best == Arrangement.NOWHERE || arrangement.size[table] < arrangement.size[best]) {
            return true;
        }
        if (arrangement.size[table] > arrangement.size[best]) {
            return false;
        }
        return byLot ? draw.below(2) == 0 : arrangement.sum(guest, table) > arrangement.sum(guest, best);
    }

    /** Makes room at some table where at most one stands in the way. */
    private boolean seatByMoving(int guest, int chain, int notAt) {
        for (int table = 0; table < arrangement.tables; table++) {
            if (table == notAt) {
                continue;
            }
            int inTheWay = onlyOneApart(guest, table);
            for (int place = 0; place < arrangement.size[table]; place++) {
                int other = arrangement.members[table * Sizes.GREATEST + place];
                boolean wouldDo =
                        inTheWay == Arrangement.NOWHERE ? !arrangement.clashes(guest, table) : other == inTheWay;
                if (wouldDo && changePlaces(guest, other, table, chain)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean changePlaces(int guest, int other, int table, int chain) {
        if (--changesLeft < 0) {
            return false;
        }
        arrangement.unseat(other);
        arrangement.seat(guest, table);
        if (seat(other, chain - 1, table)) {
            return true;
        }
        arrangement.unseat(guest);
        arrangement.seat(other, table);
        return false;
    }

    /** The one at the table with whom this one must not sit, if there is just one. */
    private int onlyOneApart(int guest, int table) {
        int found = Arrangement.NOWHERE;
        for (int other : block.apart[guest]) {
            if (arrangement.tableOf[other] == table) {
                if (found != Arrangement.NOWHERE) {
                    return Arrangement.NOWHERE;
                }
                found = other;
            }
        }
        return found;
    }

    private boolean hasRoom(int table) {
        int size = arrangement.size[table];
        return size < most - 1 || (size == most - 1 && largeTables > 0);
    }

    private void put(int guest, int table) {
        arrangement.seat(guest, table);
        if (arrangement.size[table] == most) {
            largeTables--;
        }
    }
}
