package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LawsOfTheTables {

    private static final Effort LITTLE = new Effort(2, 50);

    private static Block block(Gathering gathering) {
        Numbered numbered = new Numbered(gathering);
        return new Block(numbered, IntStream.range(0, numbered.size()).toArray());
    }

    /** The same seating counted anew, guest by guest. */
    private static long counted(Arrangement arrangement, Numbered numbered) {
        long sum = 0;
        int lowest = Integer.MAX_VALUE;
        for (int table = 0; table < arrangement.tables; table++) {
            int from = table * Sizes.GREATEST;
            List<Integer> guests = Arrays.stream(arrangement.members, from, from + arrangement.size[table])
                    .boxed()
                    .toList();
            int value = new Seats(new Cell(0, 1, guests), "en", guests).value(numbered);
            assertThat(arrangement.value(table)).isEqualTo(value);
            sum += value;
            lowest = Math.min(lowest, value);
        }
        return sum + (long) arrangement.tables * numbered.aims().worstPercent() / 100 * lowest;
    }

    @Test
    void a_gain_is_what_the_full_count_says_on_any_walk() {
        for (int seed = 0; seed < 40; seed++) {
            Gathering gathering = Guests.together(20 + seed, seed, new Sizes(4, 5, 12), 4);
            Numbered numbered = new Numbered(gathering);
            Draw draw = new Draw(seed);
            Arrangement arrangement = BlockSeating.begin(block(gathering), draw, false);
            int[] seated = IntStream.range(0, numbered.size())
                    .filter(guest -> arrangement.tableOf[guest] >= 0)
                    .toArray();
            for (int step = 0; step < 120; step++) {
                long before = counted(arrangement, numbered);
                assertThat(arrangement.objective()).isEqualTo(before);
                int one = seated[draw.below(seated.length)];
                long gain = step % 2 == 0 ? moved(arrangement, one, draw) : swapped(arrangement, one, seated, draw);
                assertThat(counted(arrangement, numbered)).isEqualTo(before + gain);
            }
        }
    }

    private static long moved(Arrangement arrangement, int one, Draw draw) {
        int there = draw.below(arrangement.tables);
        boolean may = there != arrangement.tableOf[one] && arrangement.size[there] < Sizes.GREATEST;
        long gain = may ? arrangement.moveGain(one, there) : Arrangement.FORBIDDEN;
        if (gain == Arrangement.FORBIDDEN) {
            return 0;
        }
        arrangement.move(one, there);
        return gain;
    }

    private static long swapped(Arrangement arrangement, int one, int[] seated, Draw draw) {
        int other = seated[draw.below(seated.length)];
        boolean may = arrangement.tableOf[one] != arrangement.tableOf[other];
        long gain = may ? arrangement.swapGain(one, other) : Arrangement.FORBIDDEN;
        if (gain == Arrangement.FORBIDDEN) {
            return 0;
        }
        arrangement.swap(one, other);
        return gain;
    }

    @Test
    void no_walk_ever_puts_two_together_who_are_to_be_kept_apart() {
        for (int seed = 0; seed < 30; seed++) {
            Block block = block(Guests.together(60, seed, Sizes.USUAL, 8));
            Arrangement arrangement = BlockSeating.begin(block, new Draw(seed), true);
            new Annealing(arrangement, Room.of(arrangement), new Draw(seed)).run(20_000, Progress.UNWATCHED);
            for (int one = 0; one < block.size; one++) {
                for (int other : block.apart[one]) {
                    assertThat(arrangement.tableOf[one] >= 0 && arrangement.tableOf[one] == arrangement.tableOf[other])
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_seating_keeps_the_rules() {
        for (int seed = 0; seed < 250; seed++) {
            Sizes sizes = seed % 3 == 0 ? Sizes.USUAL : new Sizes(4, 4 + seed % 5, 8 + seed % 5);
            Gathering gathering = Guests.spread(5 + seed * 7 % 290, seed, sizes);
            Seating seating = Tables.seat(gathering, seed, LITTLE, 1, Progress.UNWATCHED);
            assertThat(SeatingVerifier.faults(gathering, seating)).isEmpty();
        }
    }

    @Test
    void it_is_the_same_for_one_two_and_eight_threads() {
        for (int seed = 0; seed < 6; seed++) {
            Gathering gathering =
                    seed % 2 == 0 ? Guests.spread(300, seed, Sizes.USUAL) : Guests.together(120, seed, Sizes.USUAL, 3);
            String one =
                    Tables.seat(gathering, seed, LITTLE, 1, Progress.UNWATCHED).toString();
            for (int threads : List.of(2, 8)) {
                assertThat(Tables.seat(gathering, seed, LITTLE, threads, Progress.UNWATCHED)
                                .toString())
                        .isEqualTo(one);
            }
            assertThat(Tables.seat(gathering, seed + 1_000, LITTLE, 1, Progress.UNWATCHED)
                            .toString())
                    .isNotEqualTo(one);
        }
    }

    @Test
    void it_is_the_same_in_whatever_order_people_are_named() {
        for (int seed = 0; seed < 10; seed++) {
            Gathering gathering = Guests.spread(150, seed, Sizes.USUAL);
            List<Guest> guests = new ArrayList<>(gathering.guests());
            Collections.shuffle(guests, new Random(seed));
            Gathering other = new Gathering(
                    guests, gathering.apart().reversed(), gathering.met(), gathering.sizes(), gathering.aims());
            assertThat(Tables.seat(other, 7, LITTLE, 1, Progress.UNWATCHED))
                    .isEqualTo(Tables.seat(gathering, 7, LITTLE, 1, Progress.UNWATCHED));
        }
    }

    @Test
    void more_than_a_block_holds_is_divided_and_still_seated() {
        Gathering gathering = Guests.together(2_500, 1, Sizes.USUAL, 0);
        Seating seating = Tables.seat(gathering, 1, new Effort(1, 1), 2, Progress.UNWATCHED);
        assertThat(seating.leftOut()).isEmpty();
        assertThat(seating.tables()).hasSizeBetween(310, 315);
    }

    @Test
    void the_worst_table_is_lifted_when_it_counts() {
        Gathering gathering = Guests.together(96, 5, Sizes.USUAL, 0);
        Aims usual = gathering.aims();
        Aims meanOnly =
                new Aims(usual.backgrounds(), usual.functions(), usual.challenge(), usual.levels(), usual.met(), 0);
        Gathering plain =
                new Gathering(gathering.guests(), gathering.apart(), gathering.met(), gathering.sizes(), meanOnly);
        Effort effort = new Effort(2, 2_000);
        Seating lifted = Tables.seat(gathering, 1, effort, 2, Progress.UNWATCHED);
        Seating mean = Tables.seat(plain, 1, effort, 2, Progress.UNWATCHED);
        assertThat(lifted.lowest()).isGreaterThan(mean.lowest());
        assertThat(lifted.mean()).isLessThanOrEqualTo(mean.mean());
    }

    @Test
    void it_stops_when_nobody_waits_any_more() {
        AtomicInteger asked = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void done(int perMille) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 50;
            }
        };
        Gathering gathering = Guests.spread(300, 1, Sizes.USUAL);
        assertThatThrownBy(() -> Tables.seat(gathering, 1, Effort.USUAL, 2, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progress_ends_with_everything_done() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Progress watching = new Progress() {
            @Override
            public void done(int perMille) {
                told.add(perMille);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        Tables.seat(Guests.spread(300, 1, Sizes.USUAL), 1, LITTLE, 1, watching);
        assertThat(told).isSorted().endsWith(1_000).hasSizeGreaterThan(4);
    }

    @Test
    void nobody_is_nothing() {
        Gathering nobody = new Gathering(List.of(), List.of(), List.of(), Sizes.USUAL, Aims.USUAL);
        assertThat(Tables.seat(nobody, 1, LITTLE, 1, Progress.UNWATCHED)).isEqualTo(new Seating(List.of(), List.of()));
    }
}
