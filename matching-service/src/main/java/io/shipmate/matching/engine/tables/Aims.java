package io.shipmate.matching.engine.tables;

/**
 * What a good table is: how much each aim counts, from 0 to {@value #GREATEST}.
 *
 * @param backgrounds the mean distance of two members' backgrounds
 * @param functions how many of the members' job families differ
 * @param challenge how many seek the topic that most of them seek: all that counts if half of them do, nothing if no two share any
 * @param levels against the mean difference of two members' levels
 * @param met against the share of pairs who have sat together before
 * @param worstPercent how much the worst table of a block counts beside the mean of all, in percent
 */
public record Aims(int backgrounds, int functions, int challenge, int levels, int met, int worstPercent) {

    /** The most that an aim may count: so sums over a table fit an int. */
    public static final int GREATEST = 10;
    /** Difference first, old acquaintances last, and the worst table a quarter as much as all of them. */
    public static final Aims USUAL = new Aims(4, 3, 3, 1, 10, 25);

    /** Refuses weights out of range and aims that nothing speaks for. */
    public Aims {
        for (int weight : new int[] {backgrounds, functions, challenge, levels, met}) {
            if (weight < 0 || weight > GREATEST) {
                throw new IllegalArgumentException("aims: each from 0 to " + GREATEST);
            }
        }
        if (backgrounds + functions + challenge == 0) {
            throw new IllegalArgumentException("aims: backgrounds, functions or challenge must count");
        }
        if (worstPercent < 0 || worstPercent > 100) {
            throw new IllegalArgumentException("worstPercent: from 0 to 100");
        }
    }

    /** What speaks for a table, together: a value is a share of this. */
    int whole() {
        return backgrounds + functions + challenge;
    }
}
