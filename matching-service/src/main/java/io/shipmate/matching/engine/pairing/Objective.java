package io.shipmate.matching.engine.pairing;

/**
 * What a round is to be best at.
 *
 * @param mode whether leaving nobody out comes before the score
 * @param lowest whether the lowest score of a pair is raised before the sum is
 * @param odd what becomes of the last person of an odd number
 * @param switchCost what keeping two people together is worth, in micro-points, when a round is made again
 */
public record Objective(Mode mode, Lowest lowest, Odd odd, int switchCost) {

    /** Whether leaving nobody out comes before the score. */
    public enum Mode {
        /** As many people as possible; of all ways to do that, one with the greatest sum of scores. */
        EVERYONE_THEN_SCORE,
        /** The greatest sum of scores, whomever it leaves out. */
        SCORE
    }

    /** Whether the lowest score is raised first. */
    public enum Lowest {
        /** The lowest score of two people in a group is the best possible; the sum is the best above that. */
        RAISE_FIRST,
        /** Only the sum counts. */
        NONE
    }

    /** What becomes of the last person of an odd number. */
    public enum Odd {
        /** One group of three in each part of the graph with an odd number of people, if every two of the three may meet. */
        TRIO,
        /** They are left out. */
        LEAVE_ONE
    }

    /** The most that keeping two together can be worth: a whole score. */
    public static final int DEAREST = 1_000_000;

    /** Refuses what contradicts itself. */
    public Objective {
        if (switchCost < 0 || switchCost > DEAREST) {
            throw new IllegalArgumentException("A switch costs 0 to 1,000,000 micro-points, not " + switchCost);
        }
        // Leaving everybody out but the best pair would raise the lowest score; it takes a coverage that is kept.
        if (mode == Mode.SCORE && lowest == Lowest.RAISE_FIRST) {
            throw new IllegalArgumentException("The lowest score is raised only where everybody comes first");
        }
    }

    /** Everybody, then the sum of scores; trios; nothing for keeping people together. */
    public static Objective usual() {
        return new Objective(Mode.EVERYONE_THEN_SCORE, Lowest.NONE, Odd.TRIO, 0);
    }

    boolean everyone() {
        return mode == Mode.EVERYONE_THEN_SCORE;
    }

    boolean trios() {
        return odd == Odd.TRIO;
    }

    boolean raising() {
        return lowest == Lowest.RAISE_FIRST;
    }
}
