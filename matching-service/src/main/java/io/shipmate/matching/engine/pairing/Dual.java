package io.shipmate.matching.engine.pairing;

/**
 * A dual solution of maximum-weight matching among some people, in half micro-points (J. Edmonds, Maximum matching and a
 * polyhedron with 0,1-vertices, 1965): a price for each person, and one for some sets of an odd number of people, such that
 * the prices of two people and of the sets that hold both come to at least twice the weight of their edge.
 *
 * <p>A set of 2k+1 people holds at most k pairs, so no matching weighs more, twice counted, than the sum of the people's
 * prices and k times that of each set.
 */
final class Dual {

    /** Those whom it prices, in ascending order. */
    final int[] people;
    /** What is added to the weight of each edge so that more pairs come before better ones. */
    final long bonus;
    /** The price of each of the people. */
    final long[] prices;
    /** The sets of an odd number of people. */
    final int[][] sets;
    /** The price of each set. */
    final long[] setPrices;

    Dual(int[] people, long bonus, long[] prices, int[][] sets, long[] setPrices) {
        this.people = people;
        this.bonus = bonus;
        this.prices = prices;
        this.sets = sets;
        this.setPrices = setPrices;
    }
}
