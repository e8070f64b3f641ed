package io.shipmate.matching.engine;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;

/**
 * What it costs to be suggested somebody whom everybody would like to meet, so that nobody is flooded and nobody forgotten.
 *
 * <p>The equilibrium of a market with transferable utility (Choo and Siow: Who marries whom and why, 2006; Galichon and
 * Salanié: Cupid's invisible hand, 2022): each person has one unit of attention, of which {@code A_ij q_i q_j} goes to
 * meeting j, with {@code A_ij = exp(M_ij / 2β)}, and {@code q_i²} is kept. So {@code q_i² + q_i Σ_j A_ij q_j = 1}. The
 * textbook form of its root cancels catastrophically where the sum is large, that is for small β; here it is
 * {@code 2 / (a + √(a² + 4))} with {@code a = Σ_j A_ij q_j}, and each step goes half the way on a logarithmic scale, which
 * keeps the iteration from swinging.
 *
 * <p>Somebody's list goes by {@code A_ij q_i q_j}, that is by {@code M_ij + 2β ln q_j}: the price of j is {@code −2β ln q_j}.
 */
final class CongestionPrices {

    private static final double CLOSE_ENOUGH = 1e-7;
    private static final int MOST_STEPS = 400;

    private final Graph graph;
    private final double beta;
    private final double[] attraction;

    private CongestionPrices(Graph graph, double beta) {
        this.graph = graph;
        this.beta = beta;
        this.attraction = new double[2 * graph.edges()];
        for (int position = 0; position < attraction.length; position++) {
            attraction[position] = StrictMath.exp(graph.weight(position) / (2 * beta * Micro.ONE));
        }
    }

    /**
     * The price of each vertex in micro-points, the middle of all being 0; less than 0 of who is seldom wanted.
     *
     * @param beta how much chance there is in whom people like, above 0.002: the greater, the more the prices even out
     */
    static int[] of(Graph graph, double beta) {
        return new CongestionPrices(graph, beta).prices();
    }

    private int[] prices() {
        double[] kept = new double[graph.size()];
        Arrays.fill(kept, 1);
        double[] next = new double[graph.size()];
        double moved = Double.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS && moved > CLOSE_ENOUGH; step++) {
            moved = step(kept, next);
            double[] swapped = kept;
            kept = next;
            next = swapped;
        }
        int[] prices = new int[kept.length];
        for (int vertex = 0; vertex < prices.length; vertex++) {
            prices[vertex] = (int) StrictMath.round(-2 * beta * StrictMath.log(kept[vertex]) * Micro.ONE);
        }
        return centred(prices);
    }

    /** One step of everybody; how far the one went who went farthest. */
    private double step(double[] kept, double[] next) {
        double farthest = 0;
        for (int vertex = 0; vertex < kept.length; vertex++) {
            double attracted = 0;
            for (int position = graph.from(vertex); position < graph.to(vertex); position++) {
                attracted += attraction[position] * kept[graph.neighbour(position)];
            }
            double root = 2 / (attracted + Math.sqrt(attracted * attracted + 4));
            next[vertex] = Math.sqrt(kept[vertex] * root);
            farthest = Math.max(farthest, Math.abs(next[vertex] - kept[vertex]) / kept[vertex]);
        }
        return farthest;
    }

    private static int[] centred(int[] prices) {
        int[] ascending = prices.clone();
        Arrays.sort(ascending);
        int middle = ascending.length == 0 ? 0 : ascending[ascending.length / 2];
        for (int vertex = 0; vertex < prices.length; vertex++) {
            prices[vertex] -= middle;
        }
        return prices;
    }
}
