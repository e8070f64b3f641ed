package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks that nobody more could be in a group, by the formula of Tutte and Berge: a graph that falls into {@code odd} parts
 * of an odd number of people when a set A is taken out leaves at least {@code odd - |A|} people over.
 */
final class CheckedCoverage {

    private final Graph graph;
    private final Objective objective;
    private final CheckedParts parts;

    CheckedCoverage(Graph graph, Objective objective, CheckedParts parts) {
        this.graph = graph;
        this.objective = objective;
        this.parts = parts;
    }

    List<String> objections(Pairing pairing) {
        List<String> objections = new ArrayList<>();
        Certificate said = pairing.certificate();
        Proof proof = pairing.proof();
        int most = mostPeople(proof.needed);
        if (said.mostPeople() != most) {
            objections.add("At most " + said.mostPeople() + " people are said to fit; shown is " + most);
        }
        if (said.people() > most) {
            objections.add("More people are in groups than could be");
        }
        if (said.lowestProven() != (proof.neededAbove != null)) {
            objections.add("The lowest score is said to be proven best without a proof, or the other way round");
        }
        if (proof.neededAbove != null && !fewerFitAbove(proof)) {
            objections.add("As many people might fit with a higher lowest score");
        }
        return objections;
    }

    private int mostPeople(int[] needed) {
        if (objective.mode() == Objective.Mode.SCORE) {
            return graph.size();
        }
        int[] over = leftOver(needed, 0);
        CheckedParts pieces = CheckedParts.without(graph, 0, marked(needed));
        int most = graph.size();
        for (int part = 0; part < over.length; part++) {
            boolean trio = objective.odd() == Objective.Odd.TRIO
                    && parts.people(part).length % 2 == 1
                    && Arrays.stream(parts.people(part)).anyMatch(person -> isFirstOfTrio(person, pieces));
            most -= Math.max(0, trio ? over[part] - 1 : over[part]);
        }
        return most;
    }

    /**
     * Whether somebody and two with greater numbers know one another in one piece of an odd number. With three others the
     * pieces would leave as many over as without: the trio would cost a pair, or two.
     */
    private boolean isFirstOfTrio(int first, CheckedParts pieces) {
        int piece = pieces.of(first);
        if (pieces.people(piece).length % 2 == 0) {
            return false;
        }
        for (int here = graph.from(first); here < graph.to(first); here++) {
            int second = graph.neighbour(here);
            for (int there = here + 1; second > first && there < graph.to(first); there++) {
                int third = graph.neighbour(there);
                if (pieces.of(second) == piece
                        && pieces.of(third) == piece
                        && graph.weightBetween(second, third) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fewerFitAbove(Proof proof) {
        return sum(leftOver(proof.neededAbove, proof.threshold + 1)) > sum(leftOver(proof.needed, 0));
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += Math.max(0, number);
        }
        return sum;
    }

    private boolean[] marked(int[] people) {
        boolean[] marked = new boolean[graph.size()];
        for (int person : people) {
            marked[person] = true;
        }
        return marked;
    }

    /** For each part of the whole graph how many it must leave over if only edges of at least a weight are used. */
    private int[] leftOver(int[] needed, int least) {
        boolean[] gone = marked(needed);
        int[] over = new int[parts.count()];
        CheckedParts rest = CheckedParts.without(graph, least, gone);
        for (int piece = 0; piece < rest.count(); piece++) {
            int[] people = rest.people(piece);
            if (gone[people[0]]) {
                over[parts.of(people[0])]--;
            } else {
                over[parts.of(people[0])] += people.length % 2;
            }
        }
        return over;
    }
}
