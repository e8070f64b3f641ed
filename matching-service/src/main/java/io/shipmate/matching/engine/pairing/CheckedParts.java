package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;

/** The connected parts of a graph as the verifier finds them: by joining sets. Numbered by their first people. */
final class CheckedParts {

    private final int[] partOf;
    private final int[][] people;

    private CheckedParts(int[] partOf, int[][] people) {
        this.partOf = partOf;
        this.people = people;
    }

    /** The parts that edges of at least a weight join. */
    static CheckedParts of(Graph graph, int least) {
        return without(graph, least, new boolean[graph.size()]);
    }

    /** The same if some people were not there; each of them is a part of its own. */
    static CheckedParts without(Graph graph, int least, boolean[] gone) {
        int[] root = new int[graph.size()];
        Arrays.setAll(root, person -> person);
        for (int person = 0; person < graph.size(); person++) {
            for (int position = graph.from(person); position < graph.to(person); position++) {
                int other = graph.neighbour(position);
                if (graph.weight(position) >= least && !gone[person] && !gone[other]) {
                    int one = find(root, person);
                    int two = find(root, other);
                    root[Math.max(one, two)] = Math.min(one, two);
                }
            }
        }
        return numbered(root);
    }

    private static int find(int[] root, int person) {
        int at = person;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static CheckedParts numbered(int[] root) {
        int[] partOf = new int[root.length];
        int[] sizes = new int[root.length];
        int parts = 0;
        for (int person = 0; person < root.length; person++) {
            int first = find(root, person);
            partOf[person] = first == person ? parts++ : partOf[first];
            sizes[partOf[person]]++;
        }
        int[][] people = new int[parts][];
        for (int part = 0; part < parts; part++) {
            people[part] = new int[sizes[part]];
            sizes[part] = 0;
        }
        for (int person = 0; person < root.length; person++) {
            people[partOf[person]][sizes[partOf[person]]++] = person;
        }
        return new CheckedParts(partOf, people);
    }

    int count() {
        return people.length;
    }

    int of(int person) {
        return partOf[person];
    }

    int[] people(int part) {
        return people[part];
    }
}
