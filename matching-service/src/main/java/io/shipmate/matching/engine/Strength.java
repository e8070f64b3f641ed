package io.shipmate.matching.engine;

/**
 * How good a match is, in the only words that people are shown for it.
 *
 * <p>The bounds are those of {@code Policy.suggestions()}: in a company of 300 about one in ten finds somebody STRONG and
 * two in three somebody at least GOOD, in one of 3,000 most find somebody STRONG.
 */
public enum Strength {
    /** A mutual score of 0.52 or more. */
    STRONG(520_000),
    /** A mutual score of 0.42 or more. */
    GOOD(420_000),
    /** Less, but both gain. */
    SOME(0);

    private final int from;

    Strength(int from) {
        this.from = from;
    }

    /** The word for a mutual score in micro-points. */
    public static Strength of(int mutual) {
        if (mutual >= STRONG.from) {
            return STRONG;
        }
        return mutual >= GOOD.from ? GOOD : SOME;
    }
}
