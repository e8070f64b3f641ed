package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoosingFacilitators {

    private static Table table(int zone, String language, int... members) {
        List<UUID> ids = new ArrayList<>();
        for (int member : members) {
            ids.add(Guests.id(member));
        }
        return new Table(1, zone, language, ids, 0);
    }

    private static Facilitator facilitator(int number, int zone, int most, String... languages) {
        return new Facilitator(Guests.id(number), zone, Set.of(languages), most);
    }

    private static final List<Table> TWO = List.of(table(0, "en", 1, 2, 3, 4), table(0, "en", 5, 6, 7, 8));

    @Test
    void nobodys_manager_leads() {
        List<Apart> lines = List.of(new Apart(Guests.id(20), Guests.id(3), Apart.Cause.REPORTING_LINE));
        var chosen = Facilitating.choose(TWO, List.of(facilitator(20, 0, 2), facilitator(21, 2, 1)), lines, List.of());
        assertThat(chosen).containsExactly(Optional.of(Guests.id(21)), Optional.of(Guests.id(20)));
    }

    @Test
    void nobody_leads_the_table_at_which_they_sit() {
        var chosen = Facilitating.choose(TWO, List.of(facilitator(1, 0, 2)), List.of(), List.of());
        assertThat(chosen).containsExactly(Optional.empty(), Optional.of(Guests.id(1)));
    }

    @Test
    void whoever_does_not_speak_the_language_does_not_lead() {
        List<Table> tables = List.of(table(0, "de", 1, 2, 3, 4));
        assertThat(Facilitating.choose(tables, List.of(facilitator(20, 0, 1, "en")), List.of(), List.of()))
                .containsExactly(Optional.empty());
        assertThat(Facilitating.choose(tables, List.of(facilitator(20, 0, 1, "de-AT")), List.of(), List.of()))
                .containsExactly(Optional.of(Guests.id(20)));
    }

    @Test
    void one_may_lead_as_many_as_they_have_room_for() {
        var chosen = Facilitating.choose(TWO, List.of(facilitator(20, 0, 1)), List.of(), List.of());
        assertThat(chosen.stream().filter(Optional::isPresent)).hasSize(1);
        chosen = Facilitating.choose(TWO, List.of(facilitator(20, 0, 2)), List.of(), List.of());
        assertThat(chosen.stream().filter(Optional::isPresent)).hasSize(2);
    }

    @Test
    void whoever_knows_nobody_there_and_is_awake_then_comes_first() {
        List<Met> met = List.of(new Met(Guests.id(20), Guests.id(1)));
        var chosen = Facilitating.choose(
                List.of(TWO.getFirst()),
                List.of(facilitator(20, 0, 1), facilitator(21, 1, 1), facilitator(22, 0, 1)),
                List.of(),
                met);
        assertThat(chosen).containsExactly(Optional.of(Guests.id(22)));
    }

    @Test
    void without_anybody_there_is_nobody() {
        assertThat(Facilitating.choose(TWO, List.of(), List.of(), List.of()))
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(Facilitating.choose(List.of(), List.of(facilitator(20, 0, 1)), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void the_sum_is_the_least_of_all_there_are() {
        SplittableRandom draw = new SplittableRandom(3);
        for (int times = 0; times < 500; times++) {
            int rows = 1 + draw.nextInt(5);
            int columns = 1 + draw.nextInt(5);
            long[][] cost = new long[rows][columns];
            for (long[] row : cost) {
                for (int column = 0; column < columns; column++) {
                    row[column] = draw.nextInt(4) == 0 ? LeastCost.FORBIDDEN : draw.nextInt(50);
                }
            }
            assertThat(sum(cost, LeastCost.of(cost, columns))).isEqualTo(least(cost, 0, 0));
        }
    }

    private static long sum(long[][] cost, int[] chosen) {
        assertThat(Arrays.stream(chosen).filter(column -> column >= 0).toArray())
                .doesNotHaveDuplicates();
        long sum = 0;
        for (int row = 0; row < chosen.length; row++) {
            sum += chosen[row] == LeastCost.NOBODY ? LeastCost.FORBIDDEN : cost[row][chosen[row]];
        }
        return sum;
    }

    private static long least(long[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        long least = LeastCost.FORBIDDEN + least(cost, row + 1, taken);
        for (int column = 0; column < cost[row].length; column++) {
            if (((taken >> column) & 1) == 0) {
                least = Math.min(least, cost[row][column] + least(cost, row + 1, taken | (1 << column)));
            }
        }
        return least;
    }
}
