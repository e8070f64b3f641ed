package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Checks one {@link Dual}: that its prices cover each edge, and what they come to. All in half micro-points. */
final class CheckedDual {

    private static final int[] NO_SET = {};
    /** Of twice as dear prices as any that is needed the sum for a million people would still be counted right. */
    private static final long DEAREST = 1L << 42;

    private final Graph graph;
    private final Objective objective;
    private final Groups before;
    private final long[] price;
    private final int[][] setsOf;
    private final boolean[] inside;

    CheckedDual(Graph graph, Objective objective, Groups before) {
        this.graph = graph;
        this.objective = objective;
        this.before = before;
        this.price = new long[graph.size()];
        this.setsOf = new int[graph.size()][];
        this.inside = new boolean[graph.size()];
    }

    List<String> objections(Dual dual, int threshold) {
        List<String> objections = new ArrayList<>();
        if (dual.bonus < 0 || dual.bonus > DEAREST || (objective.mode() == Objective.Mode.SCORE && dual.bonus != 0)) {
            objections.add("A bonus of " + dual.bonus);
        }
        if (dual.prices.length != dual.people.length || dual.setPrices.length != dual.sets.length) {
            return List.of("As many prices as are priced, please");
        }
        enter(dual);
        checkSets(dual, objections);
        for (int person : dual.people) {
            if (price[person] < 0 || price[person] > DEAREST) {
                objections.add(person + " has a price below nothing, or beyond counting");
            }
            checkEdges(dual, person, threshold, objections);
        }
        leave(dual);
        return objections;
    }

    private void enter(Dual dual) {
        for (int place = 0; place < dual.people.length; place++) {
            int person = dual.people[place];
            inside[person] = true;
            price[person] = dual.prices[place];
            setsOf[person] = NO_SET;
        }
        for (int set = 0; set < dual.sets.length; set++) {
            for (int person : dual.sets[set]) {
                if (person >= 0 && person < graph.size() && inside[person]) {
                    int[] sets = Arrays.copyOf(setsOf[person], setsOf[person].length + 1);
                    sets[sets.length - 1] = set;
                    setsOf[person] = sets;
                }
            }
        }
    }

    private void leave(Dual dual) {
        for (int person : dual.people) {
            inside[person] = false;
        }
    }

    private void checkSets(Dual dual, List<String> objections) {
        for (int set = 0; set < dual.sets.length; set++) {
            int[] members = dual.sets[set];
            boolean distinct = Arrays.stream(members).distinct().count() == members.length;
            boolean within =
                    Arrays.stream(members).allMatch(person -> person >= 0 && person < graph.size() && inside[person]);
            if (members.length % 2 == 0
                    || members.length < 3
                    || dual.setPrices[set] < 0
                    || dual.setPrices[set] > DEAREST
                    || !distinct
                    || !within) {
                objections.add("Set " + set + " cannot have a price");
            }
        }
    }

    private void checkEdges(Dual dual, int person, int threshold, List<String> objections) {
        for (int position = graph.from(person); position < graph.to(person); position++) {
            int other = graph.neighbour(position);
            if (other > person && inside[other] && graph.weight(position) >= threshold) {
                long needed = 2 * (graph.weight(position) + kept(person, other) + dual.bonus);
                long paid = price[person] + price[other];
                if (paid < needed && paid + common(dual, person, other) < needed) {
                    objections.add("The prices of " + person + " and " + other + " do not cover their edge");
                }
            }
        }
    }

    private long kept(int one, int other) {
        return before.together(one, other) ? objective.switchCost() : 0;
    }

    private long common(Dual dual, int one, int other) {
        long common = 0;
        for (int set : setsOf[one]) {
            for (int another : setsOf[other]) {
                common += set == another ? dual.setPrices[set] : 0;
            }
        }
        return common;
    }

    /** What a dual comes to: the most, twice counted, that any pairs of its people can weigh with their bonus. */
    long total(Dual dual) {
        long total = 0;
        for (long each : dual.prices) {
            total += each;
        }
        for (int set = 0; set < dual.sets.length; set++) {
            total += dual.setPrices[set] * ((dual.sets[set].length - 1) / 2);
        }
        return total;
    }

    /** What three people are worth, twice counted, with the bonus of three. */
    long worth(int[] trio, long bonus) {
        long worth = 3 * bonus;
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < one; other++) {
                worth += graph.weightBetween(trio[one], trio[other]) + kept(trio[one], trio[other]);
            }
        }
        return worth;
    }

    /** The most that one of the trios that are to be looked at and pairs of all others can come to; 0 if there is none. */
    long mostWithTrio(Dual dual, Predicate<int[]> possible, int threshold) {
        enter(dual);
        long total = total(dual);
        long best = 0;
        for (int first : dual.people) {
            for (int position = graph.from(first); position < graph.to(first); position++) {
                int second = graph.neighbour(position);
                if (second > first && graph.weight(position) >= threshold) {
                    best = Math.max(best, bestThird(dual, first, second, possible, threshold, total));
                }
            }
        }
        leave(dual);
        return best;
    }

    private long bestThird(Dual dual, int first, int second, Predicate<int[]> possible, int threshold, long total) {
        long best = 0;
        for (int position = graph.from(second); position < graph.to(second); position++) {
            int third = graph.neighbour(position);
            if (third > second
                    && graph.weight(position) >= threshold
                    && graph.weightBetween(first, third) >= threshold) {
                int[] trio = {first, second, third};
                if (possible.test(trio)) {
                    best = Math.max(best, total + worth(trio, dual.bonus) - taken(dual, trio));
                }
            }
        }
        return best;
    }

    /** What the total loses when three people are out: their prices, and one pair of each set that holds two or more. */
    private long taken(Dual dual, int[] trio) {
        long taken = price[trio[0]] + price[trio[1]] + price[trio[2]];
        for (int set : setsOf[trio[0]]) {
            if (has(trio[1], set) || has(trio[2], set)) {
                taken += dual.setPrices[set];
            }
        }
        for (int set : setsOf[trio[1]]) {
            if (has(trio[2], set) && !has(trio[0], set)) {
                taken += dual.setPrices[set];
            }
        }
        return taken;
    }

    private boolean has(int person, int set) {
        for (int each : setsOf[person]) {
            if (each == set) {
                return true;
            }
        }
        return false;
    }
}
