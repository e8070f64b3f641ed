package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Small graphs of many kinds, the same for the same seed. */
final class GeneratedGraphs {

    private final SplittableRandom random;

    GeneratedGraphs(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A graph of at most so many people: sparse or dense, with few different weights or many, in one part or more. */
    Graph next(int most) {
        int size = random.nextInt(most + 1);
        double density = new double[] {0.1, 0.25, 0.5, 0.9}[random.nextInt(4)];
        int weights = new int[] {1, 2, 5, 1_000, 1_000_001}[random.nextInt(5)];
        int parts = 1 + random.nextInt(3);
        List<int[]> edges = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < one; other++) {
                if (one % parts == other % parts && random.nextDouble() < density) {
                    edges.add(new int[] {one, other, weight(weights)});
                }
            }
        }
        return of(size, edges);
    }

    private int weight(int weights) {
        int step = Graph.HEAVIEST / Math.max(1, weights - 1);
        return Math.min(Graph.HEAVIEST, random.nextInt(weights) * step);
    }

    /** A company: everybody knows some of their like, and somebody else. */
    Graph company(int size, int each) {
        List<int[]> edges = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            for (int time = 0; time < each; time++) {
                int other = random.nextInt(4) == 0
                        ? random.nextInt(size)
                        : Math.floorMod(person + random.nextInt(60) - 30, size);
                if (other != person) {
                    edges.add(new int[] {
                        Math.max(person, other), Math.min(person, other), 300_000 + random.nextInt(600_000)
                    });
                }
            }
        }
        return of(size, edges);
    }

    /** Triangles in a row, each joined to the next by an edge: wherever one looks, there is a blossom. */
    Graph triangles(int count) {
        List<int[]> edges = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int first = 3 * number;
            edges.add(new int[] {first + 1, first, 900_000 + random.nextInt(1_000)});
            edges.add(new int[] {first + 2, first, 900_000 + random.nextInt(1_000)});
            edges.add(new int[] {first + 2, first + 1, 900_000 + random.nextInt(1_000)});
            if (number > 0) {
                edges.add(new int[] {first, first - 1, random.nextInt(1_000)});
            }
        }
        return of(3 * count, edges);
    }

    /** Everybody in a row whose weights rise and fall. */
    Graph path(int size) {
        List<int[]> edges = new ArrayList<>();
        for (int person = 1; person < size; person++) {
            edges.add(new int[] {person, person - 1, 500_000 + person % 2 + random.nextInt(2)});
        }
        return of(size, edges);
    }

    /** The same graph with its people in another order: who was where. */
    Graph relabelled(Graph graph, int[] now) {
        List<int[]> edges = new ArrayList<>();
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.neighbour(at) > person) {
                    edges.add(new int[] {now[person], now[graph.neighbour(at)], graph.weight(at)});
                }
            }
        }
        return of(graph.size(), edges);
    }

    int[] order(int size) {
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        return order;
    }

    /** Some pairs that might have been together before. */
    Groups before(Graph graph) {
        int[] order = order(graph.size());
        List<int[]> groups = new ArrayList<>();
        for (int place = 0; place + 1 < graph.size(); place += 2) {
            if (random.nextInt(3) > 0) {
                groups.add(new int[] {order[place], order[place + 1]});
            }
        }
        return Groups.of(graph.size(), groups);
    }

    Objective objective() {
        boolean everyone = random.nextInt(3) > 0;
        return new Objective(
                everyone ? Objective.Mode.EVERYONE_THEN_SCORE : Objective.Mode.SCORE,
                everyone && random.nextInt(4) == 0 ? Objective.Lowest.RAISE_FIRST : Objective.Lowest.NONE,
                random.nextBoolean() ? Objective.Odd.TRIO : Objective.Odd.LEAVE_ONE,
                random.nextInt(3) == 0 ? 50_000 : 0);
    }

    static Graph of(int size, List<int[]> edges) {
        int[][] distinct = edges.stream()
                .sorted((one, other) -> one[0] != other[0] ? one[0] - other[0] : one[1] - other[1])
                .toArray(int[][]::new);
        int kept = 0;
        for (int[] edge : distinct) {
            if (kept == 0 || edge[0] != distinct[kept - 1][0] || edge[1] != distinct[kept - 1][1]) {
                distinct[kept++] = edge;
            }
        }
        int[][] all = Arrays.copyOf(distinct, kept);
        return Graph.of(
                size,
                Arrays.stream(all).mapToInt(edge -> edge[0]).toArray(),
                Arrays.stream(all).mapToInt(edge -> edge[1]).toArray(),
                Arrays.stream(all).mapToInt(edge -> edge[2]).toArray());
    }
}
