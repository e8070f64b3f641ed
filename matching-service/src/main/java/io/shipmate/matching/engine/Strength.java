package io.shipmate.matching.engine;

/** How good a match is, in the only words that people are shown for it. */
public enum Strength {
    /** A mutual score of 0.62 or more. */
    STRONG(620_000),
    /** A mutual score of 0.5 or more. */
    GOOD(500_000),
    /** Less, but both gain. */
    SOME(0);

    private final int from;

    Strength(int from) {
        this.from = from;
    }

    /** The word for a mutual score in micro-points. */
    static Strength of(int mutual) {
        if (mutual >= STRONG.from) {
            return STRONG;
        }
        return mutual >= GOOD.from ? GOOD : SOME;
    }
}
