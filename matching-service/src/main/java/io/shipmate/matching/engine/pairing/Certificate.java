package io.shipmate.matching.engine.pairing;

/**
 * How good a pairing is, and how good any could be.
 *
 * @param value the sum of the groups' scores in micro-points, with what keeping people together is worth
 * @param bound no pairing of as many people (and with no lower lowest score, where that was raised first) has more
 * @param people how many people are in a group
 * @param mostPeople no pairing has more people in groups; where the score alone counts, as many as there are
 * @param lowest the least score of two people in one group; the heaviest where there is no group
 * @param lowestProven whether no pairing of as many people has a higher lowest score; false where nobody asked for one
 */
public record Certificate(long value, long bound, int people, int mostPeople, int lowest, boolean lowestProven) {

    /** The share of the bound that is not reached: 0.0002 is 0.02 %. */
    public double gap() {
        return bound == 0 ? 0 : (bound - value) / (double) bound;
    }

    /** Whether no pairing is better: nobody more could be in a group, and the value is its bound. */
    public boolean exact() {
        return value == bound && people == mostPeople;
    }
}
