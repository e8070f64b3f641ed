package io.shipmate.matching.engine.people;

/** How close two job families are, as the company's job architecture has it. */
public enum Kinship {
    SAME(1_000_000),
    CLOSE(850_000),
    RELATED(700_000),
    DISTANT(500_000),
    NONE(0);

    private final int closeness;

    Kinship(int closeness) {
        this.closeness = closeness;
    }

    /** The closeness in micro-points: 1, .85, .7, .5 and 0. */
    public int closeness() {
        return closeness;
    }
}
