package io.shipmate.matching.engine.tables;

/**
 * How many sit at a table.
 *
 * @param preferred what is aimed at
 */
public record Sizes(int fewest, int preferred, int most) {

    /** The least that any table may have. */
    public static final int LEAST = 4;
    /** The most that any table may have. */
    public static final int GREATEST = 12;
    /** From six to ten, eight preferred. */
    public static final Sizes USUAL = new Sizes(6, 8, 10);

    /** Refuses what is out of order, under four or over twelve. */
    public Sizes {
        if (fewest < LEAST || preferred < fewest || most < preferred || most > GREATEST) {
            throw new IllegalArgumentException("sizes: 4 <= fewest <= preferred <= most <= 12");
        }
    }

    /** The greatest number of so many people that tables of these sizes can seat. */
    int seatable(int people) {
        for (int seated = people; seated >= fewest; seated--) {
            if (mostTables(seated) >= fewestTables(seated)) {
                return seated;
            }
        }
        return 0;
    }

    /** How many tables so many people make, as near as can be to the preferred size. They must be seatable. */
    int tables(int people) {
        int wished = Math.max(1, (2 * people + preferred) / (2 * preferred));
        return Math.clamp(wished, fewestTables(people), mostTables(people));
    }

    private int fewestTables(int people) {
        return Math.ceilDiv(people, most);
    }

    private int mostTables(int people) {
        return people / fewest;
    }
}
