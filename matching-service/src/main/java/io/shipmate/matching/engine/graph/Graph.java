package io.shipmate.matching.engine.graph;

import java.util.Arrays;

/**
 * An undirected graph with whole weights of 0 to 1,000,000 (micro-points): no loops, no parallel edges; the neighbours of
 * each in ascending order. Immutable.
 *
 * <p>Each edge stands twice, once with either of its ends, in three arrays (compressed sparse rows): 1.4 million edges
 * take 23 MB.
 */
public final class Graph {

    /** The greatest weight: a whole. */
    public static final int HEAVIEST = 1_000_000;

    private final int[] first;
    private final int[] neighbours;
    private final int[] weights;

    private Graph(int[] first, int[] neighbours, int[] weights) {
        this.first = first;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * A graph of edges in any order: the same edges make the same graph.
     *
     * @param size how many people there are, whether or not they have an edge
     * @param one one end of each edge
     * @param other the other end of each
     * @param weight the weight of each
     * @throws IllegalArgumentException if the arrays differ in length, an end or a weight is out of range, somebody is
     *     joined to themselves, or an edge is given twice
     */
    public static Graph of(int size, int[] one, int[] other, int[] weight) {
        requireEdges(size, one, other, weight);
        int[] first = starts(size, one, other);
        int[] place = Arrays.copyOf(first, size);
        int[] far = new int[2 * one.length];
        int[] edge = new int[2 * one.length];
        for (int number = 0; number < one.length; number++) {
            int here = place[one[number]]++;
            far[here] = other[number];
            edge[here] = number;
            int there = place[other[number]]++;
            far[there] = one[number];
            edge[there] = number;
        }
        return ordered(first, far, edge, weight);
    }

    private static void requireEdges(int size, int[] one, int[] other, int[] weight) {
        if (size < 0 || one.length != other.length || one.length != weight.length) {
            throw new IllegalArgumentException("An edge has two ends and a weight, and a size is not negative");
        }
        for (int number = 0; number < one.length; number++) {
            if (outside(one[number], size) || outside(other[number], size) || one[number] == other[number]) {
                throw new IllegalArgumentException(
                        "Edge " + number + " joins " + one[number] + " and " + other[number] + " of " + size);
            }
            if (weight[number] < 0 || weight[number] > HEAVIEST) {
                throw new IllegalArgumentException("Edge " + number + " weighs " + weight[number]);
            }
        }
    }

    private static boolean outside(int person, int size) {
        return person < 0 || person >= size;
    }

    private static int[] starts(int size, int[] one, int[] other) {
        int[] first = new int[size + 1];
        for (int number = 0; number < one.length; number++) {
            first[one[number] + 1]++;
            first[other[number] + 1]++;
        }
        for (int person = 0; person < size; person++) {
            first[person + 1] += first[person];
        }
        return first;
    }

    /**
     * Puts each one's neighbours in order by going through the people in order and adding each to the rows of its
     * neighbours: a distribution sort, linear in the edges.
     */
    private static Graph ordered(int[] first, int[] far, int[] edge, int[] weight) {
        int size = first.length - 1;
        int[] place = Arrays.copyOf(first, size);
        int[] neighbours = new int[far.length];
        int[] weights = new int[far.length];
        for (int person = 0; person < size; person++) {
            for (int position = first[person]; position < first[person + 1]; position++) {
                int there = place[far[position]]++;
                if (there > first[far[position]] && neighbours[there - 1] == person) {
                    throw new IllegalArgumentException(person + " and " + far[position] + " are joined twice");
                }
                neighbours[there] = person;
                weights[there] = weight[edge[position]];
            }
        }
        return new Graph(first, neighbours, weights);
    }

    /** How many people there are. */
    public int size() {
        return first.length - 1;
    }

    /** How many edges there are, each counted once. */
    public int edges() {
        return neighbours.length / 2;
    }

    /** The first position of a person's neighbours. */
    public int from(int person) {
        return first[person];
    }

    /** The position after the last of a person's neighbours. */
    public int to(int person) {
        return first[person + 1];
    }

    /** The neighbour at a position. */
    public int neighbour(int position) {
        return neighbours[position];
    }

    /** The weight of the edge at a position. */
    public int weight(int position) {
        return weights[position];
    }

    /** The weight of the edge between two people, -1 if there is none. */
    public int weightBetween(int one, int other) {
        int position = Arrays.binarySearch(neighbours, first[one], first[one + 1], other);
        return position < 0 ? -1 : weights[position];
    }
}
