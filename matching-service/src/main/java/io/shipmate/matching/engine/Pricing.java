package io.shipmate.matching.engine;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What it costs to be suggested somebody whom everybody would like to meet, so that nobody is flooded and nobody forgotten.
 *
 * <p>The prices are groped for as in a market (tâtonnement; L. Walras, Éléments d'économie politique pure, 1874): everybody's
 * list is made at the prices so far, then whoever stands on more lists than their share becomes dearer and whoever stands on
 * fewer cheaper, by less each time. Those prices are kept under which people are shown most evenly, as long as the lists lose no
 * more than 3 % of their mean score. Where none makes it more even, there are no prices.
 *
 * @param before the lists by score alone
 * @param after the lists with the prices
 */
public record Pricing(Prices prices, Lists before, Lists after) {

    private static final double WORTH_KEEPING = 0.97;
    private static final int PLACES = 10;
    private static final int TIMES = 25;
    /** What somebody who is shown to nobody becomes cheaper by at first, in micro-points. */
    private static final double FIRST_STEP = 20_000;

    private static final double SHORTER = 0.93;
    /** As many steps up at most, however often somebody is shown. */
    private static final double MOST_STEPS_UP = 2;

    /**
     * What everybody's first ten places are like.
     *
     * @param exposure the Gini coefficient of how often people are shown
     * @param neverShown how many who could be shown are on nobody's list
     * @param meanScore the mean of the mutual scores on the lists, in micro-points
     */
    public record Lists(double exposure, int neverShown, double meanScore) {}

    /**
     * The prices for those who may be suggested to one another. Takes some seconds at 100,000 people.
     *
     * @param candidates see {@link CandidateGraph#toSuggest}
     */
    public static Pricing of(CandidateGraph candidates) {
        Graph graph = candidates.graph();
        double[] prices = new double[graph.size()];
        Shown first = Shown.at(prices, graph);
        Lists best = first.lists();
        double[] bestPrices = null;
        Shown shown = first;
        double step = FIRST_STEP;
        for (int time = 0; time < TIMES; time++) {
            change(prices, shown, step);
            shown = Shown.at(prices, graph);
            Lists lists = shown.lists();
            if (lists.exposure < best.exposure && lists.meanScore >= WORTH_KEEPING * first.lists().meanScore) {
                best = lists;
                bestPrices = prices.clone();
            }
            step *= SHORTER;
        }
        return new Pricing(
                bestPrices == null ? Prices.none() : Prices.of(candidates, centred(bestPrices)), first.lists(), best);
    }

    private static void change(double[] prices, Shown shown, double step) {
        double share = Math.max(1.0, (double) shown.places) / Math.max(1, shown.showable);
        for (int vertex = 0; vertex < prices.length; vertex++) {
            prices[vertex] += step * Math.min(MOST_STEPS_UP, (shown.times[vertex] - share) / share);
        }
    }

    /** The middle price is 0: what somebody costs who is new. */
    private static int[] centred(double[] prices) {
        double middle = Arrays.stream(prices).sorted().toArray()[prices.length / 2];
        return Arrays.stream(prices)
                .mapToInt(price -> (int) Math.round(price - middle))
                .toArray();
    }

    /** How often each is shown at some prices. */
    private static final class Shown {

        private final Graph graph;
        private final int[] times;
        private final int showable;
        private long places;
        private long score;

        private Shown(Graph graph) {
            this.graph = graph;
            this.times = new int[graph.size()];
            this.showable = (int)
                    IntStream.range(0, times.length).filter(this::isShowable).count();
        }

        static Shown at(double[] prices, Graph graph) {
            Shown shown = new Shown(graph);
            for (int vertex = 0; vertex < prices.length; vertex++) {
                shown.look(vertex, prices);
            }
            return shown;
        }

        private void look(int vertex, double[] prices) {
            TopFew best = new TopFew(PLACES);
            for (int position = graph.from(vertex); position < graph.to(vertex); position++) {
                long worth = 2L * Prices.MOST + graph.weight(position) - (long) prices[graph.neighbour(position)];
                best.offer((Math.max(0, worth) << Integer.SIZE) | position);
            }
            for (long place : best.descending()) {
                int position = (int) place;
                times[graph.neighbour(position)]++;
                score += graph.weight(position);
                places++;
            }
        }

        private boolean isShowable(int vertex) {
            return graph.from(vertex) < graph.to(vertex);
        }

        Lists lists() {
            int[] exposures = IntStream.range(0, times.length)
                    .filter(this::isShowable)
                    .map(vertex -> times[vertex])
                    .toArray();
            int never =
                    (int) Arrays.stream(exposures).filter(shown -> shown == 0).count();
            return new Lists(Inequality.gini(exposures), never, places == 0 ? 0 : (double) score / places);
        }
    }
}
