package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against all there is: every way to seat a handful of people, counted one by one. */
class SeatingSmallGatherings {

    private static final Sizes SMALL = new Sizes(4, 4, 6);
    private static final Effort EFFORT = new Effort(2, 500);

    /** Every seating of up to 12 people at tables of these sizes. */
    private static final class EverySeating {
        private final Numbered gathering;
        private final Cell cell;
        private final Map<Integer, Integer> values = new HashMap<>();
        private final List<Integer> tables = new ArrayList<>();
        private final int tableCount;
        private final boolean even;
        private long best = Long.MIN_VALUE;

        EverySeating(Numbered gathering, int tableCount, boolean even) {
            this.gathering = gathering;
            this.tableCount = tableCount;
            this.even = even;
            cell = new Cell(0, 1, List.of());
            for (int table = 0; table < tableCount; table++) {
                tables.add(0);
            }
            seat(0);
        }

        private void seat(int guest) {
            if (guest == gathering.size()) {
                look();
                return;
            }
            for (int table = 0; table < tableCount; table++) {
                int there = tables.get(table);
                boolean clash = gathering.apart(guest).keySet().stream().anyMatch(other -> ((there >> other) & 1) == 1);
                if (!clash && Integer.bitCount(there) < most()) {
                    tables.set(table, there | (1 << guest));
                    seat(guest + 1);
                    tables.set(table, there);
                }
                if (there == 0) {
                    return;
                }
            }
        }

        private int most() {
            return even
                    ? Math.ceilDiv(gathering.size(), tableCount)
                    : gathering.sizes().most();
        }

        private void look() {
            int least = even ? gathering.size() / tableCount : gathering.sizes().fewest();
            if (tables.stream().anyMatch(table -> Integer.bitCount(table) < least)) {
                return;
            }
            long sum = 0;
            int lowest = Integer.MAX_VALUE;
            for (int table : tables) {
                int value = values.computeIfAbsent(table, this::value);
                sum += value;
                lowest = Math.min(lowest, value);
            }
            best = Math.max(best, sum + (long) tableCount * gathering.aims().worstPercent() / 100 * lowest);
        }

        private int value(int table) {
            List<Integer> guests = new ArrayList<>();
            for (int guest = 0; guest < gathering.size(); guest++) {
                if (((table >> guest) & 1) == 1) {
                    guests.add(guest);
                }
            }
            return new Seats(cell, "en", guests).value(gathering);
        }
    }

    private static boolean canAllSit(Numbered gathering) {
        for (int tables = 1; tables <= gathering.size() / SMALL.fewest(); tables++) {
            if (new EverySeating(gathering, tables, false).best > Long.MIN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Where people are to be kept apart, one feasible seating cannot always be reached from another by single swaps. */
    @Test
    void the_best_of_all_even_seatings_is_found_nearly_always_and_else_nearly() {
        int compared = 0;
        int missed = 0;
        for (int seed = 0; seed < 300; seed++) {
            int percentApart = seed % 3 * 6;
            Numbered gathering = new Numbered(Guests.together(8 + seed % 5, seed, SMALL, percentApart));
            Block block =
                    new Block(gathering, IntStream.range(0, gathering.size()).toArray());
            int tables = SMALL.tables(block.size);
            long best = new EverySeating(gathering, tables, true).best;
            long found = best(block, tables, seed);
            if (found > Long.MIN_VALUE && best > Long.MIN_VALUE) {
                compared++;
                missed += found < best ? 1 : 0;
                long tolerance = best / (percentApart == 0 ? 100 : 10);
                assertThat(found).as("seed %s", seed).isBetween(best - tolerance, best);
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(missed).isLessThan(compared / 25);
    }

    /** What the starts come to that have so many tables. */
    private static long best(Block block, int tables, int seed) {
        long found = Long.MIN_VALUE;
        for (int start = 0; start < EFFORT.starts(block.size); start++) {
            Draw draw = block.draw(seed, start);
            Arrangement one = BlockSeating.begin(block, draw, start > 0);
            if (one != null && one.tables == tables) {
                Room room = Room.of(one);
                new Annealing(one, room, draw).run(EFFORT.proposals(block.size), Progress.UNWATCHED);
                Descent.run(one, room, Progress.UNWATCHED);
                found = Math.max(found, one.objective());
            }
        }
        return found;
    }

    @Test
    void whoever_can_be_seated_is_seated() {
        int possible = 0;
        int impossible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Gathering gathering = Guests.together(8 + seed % 5, seed, SMALL, 10 + seed % 4 * 8);
            Seating seating = Tables.seat(gathering, seed, new Effort(1, 10), 1, Progress.UNWATCHED);
            if (canAllSit(new Numbered(gathering))) {
                possible++;
                assertThat(seating.leftOut()).as("seed %s", seed).isEmpty();
            } else {
                impossible++;
                assertThat(seating.leftOut()).as("seed %s", seed).isNotEmpty();
            }
        }
        assertThat(possible).isGreaterThan(50);
        assertThat(impossible).isGreaterThan(20);
    }
}
