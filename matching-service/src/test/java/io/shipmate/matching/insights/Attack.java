package io.shipmate.matching.insights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who knows how many people are in every group, to the last one, and how figures are made, and sees all of them. They consider every company that there could be;
 * those that would have been told of in the same way are what they cannot tell apart. They have won if in all of these something is true of one to four of
 * some groups' people, though it may be another one to four in each.
 */
final class Attack {

    private final int[] sizes;

    /** @param sizes of the groups; the last ones are small, or not known */
    Attack(int... sizes) {
        this.sizes = sizes;
    }

    /** A company: of how many in each group it is true, in one month after the other. */
    record World(List<int[]> months) {}

    /** What they find out, if they do. */
    Optional<String> on(int months, Function<World, Object> told) {
        var alike = new HashMap<Object, List<World>>();
        worlds(months)
                .forEach(world -> alike.computeIfAbsent(told.apply(world), _ -> new ArrayList<>())
                        .add(world));
        return alike.values().stream().flatMap(this::found).findFirst();
    }

    private Stream<World> worlds(int months) {
        var one = companies(0);
        var all = one.stream().map(company -> List.of(company));
        for (var month = 1; month < months; month++) {
            all = all.flatMap(before -> one.stream().map(next -> {
                var longer = new ArrayList<>(before);
                longer.add(next);
                return List.copyOf(longer);
            }));
        }
        return all.map(World::new);
    }

    private List<int[]> companies(int from) {
        if (from == sizes.length) {
            return List.of(new int[sizes.length]);
        }
        return companies(from + 1).stream()
                .flatMap(others -> IntStream.rangeClosed(0, sizes[from]).mapToObj(count -> {
                    var company = others.clone();
                    company[from] = count;
                    return company;
                }))
                .toList();
    }

    private Stream<String> found(List<World> alike) {
        var months = alike.getFirst().months().size();
        return IntStream.range(1, 1 << sizes.length)
                .boxed()
                .flatMap(groups -> IntStream.range(0, months)
                        .boxed()
                        .flatMap(month -> Stream.of(
                                few("true", groups, alike, world -> holds(world, month, groups)),
                                few("untrue", groups, alike, world -> all(groups) - holds(world, month, groups)),
                                month == 0
                                        ? Stream.<String>empty()
                                        : few(
                                                "more",
                                                groups,
                                                alike,
                                                world -> holds(world, month, groups) - holds(world, month - 1, groups)),
                                month == 0
                                        ? Stream.<String>empty()
                                        : few(
                                                "fewer",
                                                groups,
                                                alike,
                                                world ->
                                                        holds(world, month - 1, groups) - holds(world, month, groups))))
                        .flatMap(Function.identity()));
    }

    private static Stream<String> few(String what, int groups, Collection<World> alike, ToIntFunction<World> number) {
        var numbers = alike.stream().mapToInt(number).collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll);
        return numbers.first() >= 1 && numbers.last() <= 4
                ? Stream.of(what + " of " + numbers + " in the groups " + Integer.toBinaryString(groups))
                : Stream.empty();
    }

    private int all(int groups) {
        return IntStream.range(0, sizes.length)
                .filter(group -> (groups & 1 << group) != 0)
                .map(group -> sizes[group])
                .sum();
    }

    private int holds(World world, int month, int groups) {
        var company = world.months().get(month);
        return IntStream.range(0, sizes.length)
                .filter(group -> (groups & 1 << group) != 0)
                .map(group -> company[group])
                .sum();
    }

    /** The figures that the engine of insights tells of each month; the last group has no name if it is said so. */
    static Function<World, Object> figures(int[] sizes, boolean lastUnknown) {
        return world -> {
            var told = new ArrayList<Map<Group, Figures>>();
            Map<Group, Figures> before = Map.of();
            for (var company : world.months()) {
                var people = new People();
                for (var group = 0; group < sizes.length; group++) {
                    var name = lastUnknown && group == sizes.length - 1 ? null : "group " + group;
                    people.group(name, sizes[group], company[group]);
                }
                before = Summing.of(people.all(), Cut.UNIT, List.of(), before);
                told.add(before);
            }
            return told;
        };
    }
}
