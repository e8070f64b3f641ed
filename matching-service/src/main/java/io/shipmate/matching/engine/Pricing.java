package io.shipmate.matching.engine;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Prices for a pool, tuned on it: of a few βs, and of the whole prices or a part of them, those under which people are shown most
 * evenly, as long as the lists lose no more than 3 % of their mean score. Where none makes it more even, there are no prices.
 *
 * @param beta 0 without prices
 * @param before the lists by score alone
 * @param after the lists with the prices
 */
public record Pricing(Prices prices, double beta, Lists before, Lists after) {

    private static final double[] BETAS = {0.006, 0.01, 0.015, 0.025, 0.05};
    private static final int[] PERCENT = {100, 80, 60, 40};
    private static final double WORTH_KEEPING = 0.97;
    private static final int PLACES = 10;

    /**
     * What everybody's first ten places are like.
     *
     * @param exposure the Gini coefficient of how often people are shown
     * @param neverShown how many who could be shown are on nobody's list
     * @param meanScore the mean of the mutual scores on the lists, in micro-points
     */
    public record Lists(double exposure, int neverShown, double meanScore) {}

    /** The prices for these candidates. Takes some seconds at 100,000 people. */
    public static Pricing of(CandidateGraph candidates) {
        Graph graph = candidates.graph();
        int[] none = new int[graph.size()];
        Lists before = lists(graph, none);
        Tried best = new Tried(none, 0, before);
        for (double beta : BETAS) {
            int[] whole = CongestionPrices.of(graph, beta);
            for (int percent : PERCENT) {
                int[] prices =
                        Arrays.stream(whole).map(price -> price * percent / 100).toArray();
                Lists after = lists(graph, prices);
                if (after.exposure < best.lists.exposure && after.meanScore >= WORTH_KEEPING * before.meanScore) {
                    best = new Tried(prices, beta, after);
                }
            }
        }
        Prices prices = best.beta == 0 ? Prices.none() : Prices.of(candidates, best.prices);
        return new Pricing(prices, best.beta, before, best.lists);
    }

    /** Prices, and what comes of them. */
    private static final class Tried {

        private final int[] prices;
        private final double beta;
        private final Lists lists;

        Tried(int[] prices, double beta, Lists lists) {
            this.prices = prices;
            this.beta = beta;
            this.lists = lists;
        }
    }

    private static Lists lists(Graph graph, int[] prices) {
        int[] shown = new int[graph.size()];
        long score = 0;
        long places = 0;
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            TopFew best = new TopFew(PLACES);
            for (int position = graph.from(vertex); position < graph.to(vertex); position++) {
                long worth = 2L * Prices.MOST + graph.weight(position) - prices[graph.neighbour(position)];
                best.offer((Math.max(0, worth) << Integer.SIZE) | position);
            }
            for (long place : best.descending()) {
                int position = (int) place;
                shown[graph.neighbour(position)]++;
                score += graph.weight(position);
                places++;
            }
        }
        int[] showable = IntStream.range(0, shown.length)
                .filter(vertex -> graph.from(vertex) < graph.to(vertex))
                .map(vertex -> shown[vertex])
                .toArray();
        int never = (int) Arrays.stream(showable).filter(times -> times == 0).count();
        return new Lists(Inequality.gini(showable), never, places == 0 ? 0 : (double) score / places);
    }
}
