package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Believes nothing that a pairing says of itself: looks at its groups, adds its scores up again, and checks the proof that
 * none is better. Shares no code with what made it.
 *
 * <p>What it checks of the proof is linear in the graph, but for trios, for which every triangle is looked at.
 */
public final class PairingVerifier {

    private final Graph graph;
    private final Objective objective;
    private final Groups before;
    private final CheckedParts parts;

    /** Checks pairings of a graph for an objective; {@code before} is who was together before, or nobody. */
    public PairingVerifier(Graph graph, Objective objective, Groups before) {
        this.graph = graph;
        this.objective = objective;
        this.before = before;
        this.parts = CheckedParts.of(graph, 0);
    }

    /** What is wrong with a pairing, in words; nothing if it is what it says. */
    public List<String> objections(Pairing pairing) {
        List<String> objections = new ArrayList<>();
        Groups groups = pairing.groups();
        Certificate said = pairing.certificate();
        if (groups.people() != graph.size()) {
            return List.of("It is about " + groups.people() + " people, the graph about " + graph.size());
        }
        checkGroups(groups, pairing.proof().threshold, objections);
        if (!objections.isEmpty()) {
            return objections;
        }
        checkSaid("people", said.people(), graph.size() - groups.leftOut().length, objections);
        checkSaid("value", said.value(), value(groups), objections);
        checkSaid("lowest", said.lowest(), lowest(groups), objections);
        checkWitness(pairing, objections);
        objections.addAll(new CheckedCoverage(graph, objective, parts).objections(pairing));
        objections.addAll(new CheckedBound(graph, objective, before, parts, pairing.proof()).objections(pairing));
        return objections;
    }

    private void checkGroups(Groups groups, int threshold, List<String> objections) {
        boolean[] hasTrio = new boolean[parts.count()];
        boolean[] seen = new boolean[graph.size()];
        for (int group = 0; group < groups.count(); group++) {
            int[] members = groups.members(group);
            for (int person : members) {
                if (seen[person] || groups.groupOf(person) != group) {
                    objections.add(person + " is in two groups");
                }
                seen[person] = true;
            }
            checkEdges(members, threshold, objections);
            if (members.length != 2 && !mayBeTrio(members, hasTrio)) {
                objections.add("Group " + group + " has " + members.length + " members");
            }
        }
    }

    /** One trio is allowed in each part with an odd number of people. */
    private boolean mayBeTrio(int[] members, boolean[] hasTrio) {
        int part = parts.of(members[0]);
        boolean allowed = members.length == 3
                && objective.odd() == Objective.Odd.TRIO
                && parts.people(part).length % 2 == 1
                && !hasTrio[part];
        hasTrio[part] = true;
        return allowed;
    }

    private void checkEdges(int[] members, int threshold, List<String> objections) {
        for (int one = 0; one < members.length; one++) {
            for (int other = 0; other < one; other++) {
                if (graph.weightBetween(members[one], members[other]) < threshold) {
                    objections.add(members[one] + " and " + members[other] + " may not meet");
                }
            }
        }
    }

    private long value(Groups groups) {
        long value = 0;
        for (int group = 0; group < groups.count(); group++) {
            int[] members = groups.members(group);
            long sum = 0;
            for (int one = 0; one < members.length; one++) {
                for (int other = 0; other < one; other++) {
                    sum += worth(members[one], members[other]);
                }
            }
            value += members.length == 3 ? sum / 2 : sum;
        }
        return value;
    }

    private long worth(int one, int other) {
        return graph.weightBetween(one, other) + (before.together(one, other) ? objective.switchCost() : 0L);
    }

    private int lowest(Groups groups) {
        int lowest = Graph.HEAVIEST;
        for (int group = 0; group < groups.count(); group++) {
            int[] members = groups.members(group);
            for (int one = 0; one < members.length; one++) {
                for (int other = 0; other < one; other++) {
                    lowest = Math.min(lowest, graph.weightBetween(members[one], members[other]));
                }
            }
        }
        return lowest;
    }

    private void checkWitness(Pairing pairing, List<String> objections) {
        if (!Arrays.equals(pairing.witness().leftOut(), pairing.groups().leftOut())) {
            objections.add("Others are left out than those who are said to be");
        }
    }

    private static void checkSaid(String what, long said, long found, List<String> objections) {
        if (said != found) {
            objections.add("The " + what + " is said to be " + said + " and is " + found);
        }
    }
}
