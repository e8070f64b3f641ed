package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;

/** Some people of a graph and the edges between them, with numbers of their own: what the solver works on. */
final class Part {

    /** Which people of the graph these are, in ascending order. */
    final int[] people;
    /** Where the neighbours of each begin, and where those of the last end. */
    final int[] first;
    /** The neighbours of each, in ascending order. */
    final int[] neighbour;
    /** The score of each edge. */
    final int[] score;
    /** The score and what keeping the two together is worth; the same array where it is worth nothing. */
    final int[] worth;

    private Part(int[] people, int[] first, int[] neighbour, int[] score, int[] worth) {
        this.people = people;
        this.first = first;
        this.neighbour = neighbour;
        this.score = score;
        this.worth = worth;
    }

    /**
     * A connected part of a graph, but for its edges under a threshold.
     *
     * @param local the number of each person within their part
     */
    static Part of(Graph graph, int[] people, int[] local, Kept kept, int threshold) {
        int[] first = new int[people.length + 1];
        for (int here = 0; here < people.length; here++) {
            int edges = 0;
            for (int position = graph.from(people[here]); position < graph.to(people[here]); position++) {
                edges += graph.weight(position) >= threshold ? 1 : 0;
            }
            first[here + 1] = first[here] + edges;
        }
        int[] neighbour = new int[first[people.length]];
        int[] score = new int[neighbour.length];
        int[] worth = kept.nobody() ? score : new int[neighbour.length];
        int next = 0;
        for (int person : people) {
            for (int position = graph.from(person); position < graph.to(person); position++) {
                if (graph.weight(position) >= threshold) {
                    neighbour[next] = local[graph.neighbour(position)];
                    score[next] = graph.weight(position);
                    worth[next] = score[next] + kept.worth(person, graph.neighbour(position));
                    next++;
                }
            }
        }
        return new Part(people, first, neighbour, score, worth);
    }

    int size() {
        return people.length;
    }

    /** The position of the edge between two, -1 if there is none. */
    int between(int one, int other) {
        int position = Arrays.binarySearch(neighbour, first[one], first[one + 1], other);
        return Math.max(position, -1);
    }

    /** What who is together before is worth. */
    record Kept(Groups before, int switchCost) {

        boolean nobody() {
            return switchCost == 0 || before.count() == 0;
        }

        int worth(int one, int other) {
            return switchCost != 0 && before.together(one, other) ? switchCost : 0;
        }
    }
}
