package io.shipmate.matching.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nobody can be made out in figures, whatever is added to or taken off what: all companies of a size are tried. */
class TellingOfNobody {

    static List<int[]> companies() {
        return List.of(
                new int[] {16},
                new int[] {20, 3},
                new int[] {17, 5},
                new int[] {18, 16},
                new int[] {24, 23},
                new int[] {20, 16, 3},
                new int[] {18, 17, 6},
                new int[] {16, 16, 16},
                new int[] {20, 4, 4},
                new int[] {9, 12, 10},
                new int[] {16, 17, 2, 2},
                new int[] {6, 6, 6, 6});
    }

    @ParameterizedTest
    @MethodSource("companies")
    void no_sum_or_difference_of_figures_stands_for_one_to_four_people(int[] sizes) {
        assertThat(new Attack(sizes).on(1, Attack.figures(sizes, false))).isEmpty();
        assertThat(new Attack(sizes).on(1, Attack.figures(sizes, true))).isEmpty();
    }

    static List<int[]> smallCompanies() {
        return List.of(new int[] {25}, new int[] {20, 3}, new int[] {17, 6}, new int[] {16, 2, 2});
    }

    @ParameterizedTest
    @MethodSource("smallCompanies")
    void nor_do_those_of_two_months(int[] sizes) {
        assertThat(new Attack(sizes).on(2, Attack.figures(sizes, false))).isEmpty();
    }

    /** What {@link Withholding} is for: rounding alone, and withholding small counts alone, do not do. */
    @Test
    void without_withholding_a_second_count_they_would() {
        var sizes = new int[] {20, 3};
        Function<Attack.World, Object> naive = world -> {
            var company = world.months().getFirst();
            var told = new ArrayList<Integer>();
            told.add(Rounding.count(null, company[0] + company[1], 23, 25));
            IntStream.range(0, 2).forEach(at -> told.add(Rounding.count(null, company[at], sizes[at], sizes[at])));
            return told;
        };
        assertThat(new Attack(sizes).on(1, naive)).isPresent();
    }

    @Test
    void without_rounding_they_would() {
        assertThat(new Attack(20, 3)
                        .on(
                                1,
                                world -> world.months().getFirst()[0]
                                        + world.months().getFirst()[1]))
                .isPresent();
    }

    /** One person more or less, with a partner or without, on somebody's list or on nobody's; and so two, as a partnership makes them. */
    @Test
    void one_partnership_more_or_less_changes_no_figure_that_is_new() {
        var random = new Random(20261122);
        var changedWithoutMemory = 0;
        for (var company = 0; company < 3_000; company++) {
            var people = randomly(random);
            var first = Summing.of(people, Cut.UNIT, List.of(), Map.of());
            var changed = changed(people, random, 1 + random.nextInt(2));
            var next = Summing.of(changed, Cut.UNIT, List.of(), first);
            first.forEach((group, figures) -> {
                assertThat(next).containsKey(group);
                same(figures.withPartner(), next.get(group).withPartner());
                same(figures.neverShown(), next.get(group).neverShown());
                same(figures.people(), next.get(group).people());
            });
            var forgetful = Summing.of(changed, Cut.UNIT, List.of(), Map.of());
            changedWithoutMemory += forgetful.equals(first) ? 0 : 1;
        }
        assertThat(changedWithoutMemory).as("the test can fail").isGreaterThan(100);
    }

    private static void same(Integer before, Integer after) {
        if (before != null) {
            assertThat(after).isEqualTo(before);
        }
    }

    /** Groups of five and more, so that nobody's coming or going takes a group away; who takes part is in the directory anyway. */
    private static List<Participant> randomly(Random random) {
        var people = new ArrayList<Participant>();
        var groups = 1 + random.nextInt(5);
        for (var group = 0; group < groups; group++) {
            var size = 7 + random.nextInt(40);
            var partners = random.nextInt(size + 1);
            var never = random.nextInt(size + 1);
            for (var one = 0; one < size; one++) {
                people.add(new Participant(
                        new UUID(group, one),
                        "group " + group,
                        one < partners,
                        null,
                        new Exposure.Standing(one < never ? 0 : 2, 4, 1)));
            }
        }
        return people;
    }

    private static List<Participant> changed(List<Participant> people, Random random, int times) {
        var changed = new ArrayList<>(people);
        for (var time = 0; time < times; time++) {
            var at = random.nextInt(changed.size());
            var one = changed.get(at);
            var shown = new Exposure.Standing(one.standing().shown() == 0 ? 2 : 0, 4, 1);
            switch (random.nextInt(4)) {
                case 0 ->
                    changed.set(
                            at, new Participant(one.person(), one.group(), !one.hasPartner(), null, one.standing()));
                case 1 -> changed.set(at, one.standing(shown));
                case 2 -> changed.remove(at);
                default -> changed.add(new Participant(UUID.randomUUID(), one.group(), true, null, one.standing()));
            }
        }
        return changed;
    }
}
