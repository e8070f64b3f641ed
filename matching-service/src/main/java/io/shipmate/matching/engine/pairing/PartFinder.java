package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The connected parts of a graph, in the order of their first people, and the number of each person within theirs. */
final class PartFinder {

    private final Graph graph;
    private final List<int[]> parts = new ArrayList<>();
    private final int[] local;

    PartFinder(Graph graph) {
        this.graph = graph;
        this.local = new int[graph.size()];
        boolean[] seen = new boolean[graph.size()];
        IntList found = new IntList(64);
        for (int person = 0; person < graph.size(); person++) {
            if (!seen[person]) {
                found.clear();
                seen[person] = true;
                found.add(person);
                spread(found, seen);
                add(found.toArray());
            }
        }
    }

    private void spread(IntList found, boolean[] seen) {
        for (int next = 0; next < found.size(); next++) {
            int person = found.get(next);
            for (int position = graph.from(person); position < graph.to(person); position++) {
                if (!seen[graph.neighbour(position)]) {
                    seen[graph.neighbour(position)] = true;
                    found.add(graph.neighbour(position));
                }
            }
        }
    }

    private void add(int[] people) {
        Arrays.sort(people);
        for (int place = 0; place < people.length; place++) {
            local[people[place]] = place;
        }
        parts.add(people);
    }

    int count() {
        return parts.size();
    }

    int size(int number) {
        return parts.get(number).length;
    }

    /** A part without its edges under a threshold. */
    Part part(int number, Part.Kept kept, int threshold) {
        return Part.of(graph, parts.get(number), local, kept, threshold);
    }
}
