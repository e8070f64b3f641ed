package io.shipmate.matching.engine.pairing;

/**
 * Lowers the prices of one person after the other to what their edges need: each sweep is a coordinate descent of the sum of
 * prices, and afterwards everybody with a price has an edge without slack.
 */
final class Sweeps {

    private Sweeps() {}

    /** Lowers prices that cover each edge, forwards and backwards in turn, so often. */
    static void lower(Part part, long bonus, long[] prices, int times) {
        for (int time = 0; time < times; time++) {
            for (int place = 0; place < part.size(); place++) {
                lowerOne(part, bonus, prices, time % 2 == 0 ? place : part.size() - 1 - place);
            }
        }
    }

    private static void lowerOne(Part part, long bonus, long[] prices, int person) {
        long needed = 0;
        for (int position = part.first[person]; position < part.first[person + 1]; position++) {
            needed = Math.max(needed, 2 * (part.worth[position] + bonus) - prices[part.neighbour[position]]);
        }
        prices[person] = needed;
    }
}
