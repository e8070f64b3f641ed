package io.shipmate.matching.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has a partner, less who has found one in this month, had theirs before. Tries all companies, as {@link Attack} does. */
class HoldingTwoFiguresAgainstEachOther {

    /** Of a group: how many have a partner, and how many of these have found theirs in this month. */
    private record Count(int withPartner, int found) {}

    static List<int[]> companies() {
        return List.of(
                new int[] {16}, new int[] {30}, new int[] {20, 3}, new int[] {18, 6}, new int[] {18, 16}, new int[] {
                    17, 2, 2
                });
    }

    @ParameterizedTest
    @MethodSource("companies")
    void nobody_is_told_of_who_had_a_partner_before(int[] sizes) {
        assertThat(findsOut(sizes, counts -> Summing.of(people(sizes, counts).all(), Cut.UNIT, List.of(), Map.of())))
                .isFalse();
    }

    @Test
    void if_both_were_told_of_groups_somebody_would_be() {
        var sizes = new int[] {18, 16};
        assertThat(findsOut(sizes, counts -> {
                    var told = new ArrayList<Object>();
                    told.add(Rounding.count(null, sum(counts, Count::withPartner), 34, 35));
                    told.add(Rounding.count(null, sum(counts, Count::found), 34, 35));
                    for (var at = 0; at < sizes.length; at++) {
                        told.add(Rounding.count(null, counts.get(at).withPartner(), sizes[at], sizes[at]));
                        told.add(Rounding.count(null, counts.get(at).found(), sizes[at], sizes[at]));
                    }
                    return told;
                }))
                .isTrue();
    }

    private static int sum(List<Count> counts, ToIntFunction<Count> number) {
        return counts.stream().mapToInt(number).sum();
    }

    private static boolean findsOut(int[] sizes, Function<List<Count>, Object> told) {
        var alike = new HashMap<Object, List<List<Count>>>();
        worlds(sizes, 0)
                .forEach(world -> alike.computeIfAbsent(told.apply(world), _ -> new ArrayList<>())
                        .add(world));
        return alike.values().stream().anyMatch(worlds -> findsOut(sizes, worlds));
    }

    /** Of any groups together: in all of these worlds one to four. */
    private static boolean findsOut(int[] sizes, List<List<Count>> worlds) {
        for (var groups = 1; groups < 1 << sizes.length; groups++) {
            if (few(worlds, groups, count -> count.withPartner() - count.found())
                    || few(worlds, groups, Count::found)
                    || few(worlds, groups, Count::withPartner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean few(List<List<Count>> worlds, int groups, ToIntFunction<Count> number) {
        return worlds.stream().allMatch(world -> {
            var sum = 0;
            for (var at = 0; at < world.size(); at++) {
                sum += (groups & 1 << at) == 0 ? 0 : number.applyAsInt(world.get(at));
            }
            return sum >= 1 && sum <= 4;
        });
    }

    private static Stream<List<Count>> worlds(int[] sizes, int from) {
        if (from == sizes.length) {
            return Stream.of(List.of());
        }
        var own = new ArrayList<Count>();
        for (var count = 0; count <= sizes[from]; count++) {
            for (var found = 0; found <= count; found++) {
                own.add(new Count(count, found));
            }
        }
        return worlds(sizes, from + 1)
                .flatMap(others -> own.stream().map(one -> {
                    var all = new ArrayList<Count>();
                    all.add(one);
                    all.addAll(others);
                    return List.copyOf(all);
                }));
    }

    private static People people(int[] sizes, List<Count> counts) {
        var people = new People();
        for (var at = 0; at < sizes.length; at++) {
            var count = counts.get(at);
            people.found("group " + at, count.found(), 3)
                    .group("group " + at, sizes[at] - count.found(), count.withPartner() - count.found());
        }
        return people;
    }
}
