package io.shipmate.matching.engine;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who might be put together with whom: the people of a pool who take part, and of all pairs that no rule forbids those that
 * are worth a look, with their mutual score in micro-points.
 *
 * <p>Up to 4,000 people these are all pairs. Above, everybody's best 20 and everybody to whom they are among the best 20 (40
 * of those whom few could help or be helped by), and 4 pairs of everybody at random, so that the graph holds together. Of
 * more than 6,000 people the best are sought in parts of so many, which are as good as drawn by lot; the random pairs join
 * the parts.
 *
 * <p>The same pool, suppressions and seed give the same graph for any number of threads.
 */
public final class CandidateGraph {

    /** Up to so many people all pairs are looked at. */
    static final int ALL_PAIRS = 4_000;

    private final int[] numbers;
    private final PoolIndex index;
    private final Graph graph;

    private CandidateGraph(PoolIndex index, int[] numbers, Graph graph) {
        this.index = index;
        this.numbers = numbers;
        this.graph = graph;
    }

    /**
     * The candidates of a pool under its policy.
     *
     * @param threads on how many threads, at least 1; interrupting the caller ends the work with a
     *     {@link java.util.concurrent.CancellationException}
     */
    public static CandidateGraph of(Pool pool, Suppressed suppressed, long seed, int threads) {
        return of(pool, suppressed, seed, threads, ALL_PAIRS);
    }

    /** The same of those pairs alone of which it can be said why they should meet: those that may be suggested. */
    public static CandidateGraph toSuggest(Pool pool, long seed, int threads) {
        return toSuggest(pool, seed, threads, ALL_PAIRS);
    }

    static CandidateGraph toSuggest(Pool pool, long seed, int threads, int allPairs) {
        return of(pool, Suppressed.none(), seed, threads, allPairs, true);
    }

    static CandidateGraph of(Pool pool, Suppressed suppressed, long seed, int threads, int allPairs) {
        return of(pool, suppressed, seed, threads, allPairs, false);
    }

    private static CandidateGraph of(
            Pool pool, Suppressed suppressed, long seed, int threads, int allPairs, boolean explained) {
        Ranking ranking = pool.ranking();
        PoolIndex index = ranking.index();
        int[] numbers = ranking.takingPart();
        CandidateEdges edges = new CandidateEdges(ranking, suppressed, numbers, threads, explained);
        long[] packed = numbers.length <= allPairs ? edges.allPairs() : edges.best(seed);
        return new CandidateGraph(index, numbers, graph(numbers.length, packed));
    }

    /** The graph, whose vertices are the people who take part. */
    public Graph graph() {
        return graph;
    }

    /** Who stands at a vertex. */
    public UUID person(int vertex) {
        return index.person(numbers[vertex]).id;
    }

    /** Where somebody stands, -1 for somebody who does not take part or is not in the pool. */
    public int vertexOf(UUID person) {
        int number = index.numberOf(person);
        return number < 0 ? -1 : Math.max(-1, Arrays.binarySearch(numbers, number));
    }

    private static Graph graph(int size, long[] packed) {
        int[] one = new int[packed.length];
        int[] other = new int[packed.length];
        int[] weight = new int[packed.length];
        for (int edge = 0; edge < packed.length; edge++) {
            one[edge] = CandidateEdges.lower(packed[edge]);
            other[edge] = CandidateEdges.higher(packed[edge]);
            weight[edge] = CandidateEdges.weight(packed[edge]);
        }
        return Graph.of(size, one, other, weight);
    }
}
