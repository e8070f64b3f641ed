package io.shipmate.matching.engine.pairing;

/**
 * A {@link Dual} at work: the price of each person and each blossom of a part, in half micro-points. Weights are counted
 * twice so that everything stays whole: half the slack of an edge between two outer people of a tree is whole, because
 * their prices are both even or both odd (they are joined by edges without slack, whose doubled weights are even).
 */
final class Prices {

    final Part part;
    /** The price of each person. */
    final long[] person;
    /** The price of each blossom, by its number among all nodes. */
    final long[] blossom;
    /** What is added to each weight. */
    private long bonus;

    Prices(Part part, long bonus, long[] person, int nodes) {
        this.part = part;
        this.bonus = bonus;
        this.person = person;
        this.blossom = new long[nodes];
    }

    /** A copy that changes on its own. */
    Prices(Prices prices) {
        this.part = prices.part;
        this.bonus = prices.bonus;
        this.person = prices.person.clone();
        this.blossom = prices.blossom.clone();
    }

    long bonus() {
        return bonus;
    }

    /** Twice the weight of the edge at a position. */
    long weight(int position) {
        return 2 * (part.worth[position] + bonus);
    }

    /** What the prices of two people are above the weight of their edge; that of blossoms which hold both not counted. */
    long slack(int one, int position) {
        return person[one] + person[part.neighbour[position]] - weight(position);
    }

    /** Raises the bonus: the slack of all edges stays as it is. */
    void raise(long to) {
        for (int each = 0; each < person.length; each++) {
            person[each] += to - bonus;
        }
        bonus = to;
    }
}
