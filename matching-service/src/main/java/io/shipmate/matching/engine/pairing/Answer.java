package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts together what came out of the parts of a graph. */
final class Answer {

    private final Graph graph;
    private final Objective objective;
    private final Groups before;

    Answer(Graph graph, Objective objective, Groups before) {
        this.graph = graph;
        this.objective = objective;
        this.before = before;
    }

    Pairing of(List<PartPairing> parts, List<PartCoverage> whole, int threshold, List<Lowest> lowest) {
        List<int[]> grouped = new ArrayList<>();
        List<Proof.TriedTrio> tried = new ArrayList<>();
        long bound = 0;
        for (PartPairing part : parts) {
            addGroups(part, grouped);
            tried.addAll(part.tried);
            bound += part.bound;
        }
        Groups groups = Groups.of(graph.size(), grouped);
        int[] needed = dependedOn(whole);
        int[] neededAbove = neededAbove(whole, threshold, lowest);
        Certificate certificate = new Certificate(
                value(groups),
                bound,
                graph.size() - groups.leftOut().length,
                mostPeople(whole),
                lowest(groups),
                neededAbove != null);
        Proof proof = new Proof(parts.stream().map(part -> part.dual).toList(), tried, needed, threshold, neededAbove);
        return new Pairing(groups, certificate, proof, new Witness(groups.leftOut(), couldBeLeftOut(whole), needed));
    }

    private static void addGroups(PartPairing part, List<int[]> grouped) {
        for (int person = 0; person < part.mate.length; person++) {
            if (part.mate[person] > person) {
                grouped.add(new int[] {part.part.people[person], part.part.people[part.mate[person]]});
            }
        }
        if (part.trio.length > 0) {
            grouped.add(IntStream.of(part.trio)
                    .map(person -> part.part.people[person])
                    .toArray());
        }
    }

    private long value(Groups groups) {
        long value = 0;
        for (int group = 0; group < groups.count(); group++) {
            int[] members = groups.members(group);
            long worth = worth(members[0], members[1]);
            if (members.length == 3) {
                worth = (worth + worth(members[0], members[2]) + worth(members[1], members[2])) / 2;
            }
            value += worth;
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
            int last = members.length - 1;
            for (int place = 0; place <= last; place++) {
                int next = members[place == last ? 0 : place + 1];
                lowest = Math.min(lowest, graph.weightBetween(members[place], next));
            }
        }
        return lowest;
    }

    private int mostPeople(List<PartCoverage> whole) {
        if (!objective.everyone()) {
            return graph.size();
        }
        int most = graph.size();
        for (PartCoverage part : whole) {
            most -= part.leftOver() - (objective.trios() && part.trioPossible() ? 1 : 0);
        }
        return most;
    }

    private static int[] dependedOn(List<PartCoverage> whole) {
        return whole.stream().flatMapToInt(PartCoverage::dependedOn).sorted().toArray();
    }

    private static int[] couldBeLeftOut(List<PartCoverage> whole) {
        return whole.stream()
                .flatMapToInt(PartCoverage::couldBeLeftOut)
                .sorted()
                .toArray();
    }

    /** The set that shows that a higher lowest score would leave more out: of the part that decided, with heavier edges only. */
    private static int[] neededAbove(List<PartCoverage> whole, int threshold, List<Lowest> lowest) {
        for (int number = 0; number < lowest.size(); number++) {
            Lowest part = lowest.get(number);
            if (part.threshold == threshold && part.above != null) {
                List<PartCoverage> mixed = new ArrayList<>(whole);
                mixed.set(number, part.above);
                return dependedOn(mixed);
            }
        }
        return null;
    }
}
