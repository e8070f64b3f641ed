package io.shipmate.matching.engine.tables;

/**
 * How long a good seating is looked for. Said in proposals and not in seconds: the same effort gives the same seating on
 * any machine.
 *
 * @param starts how many times it is begun anew; the best is kept
 * @param proposalsPerGuest how many swaps and moves are tried for each guest in each of them, at the most
 */
public record Effort(int starts, int proposalsPerGuest) {

    private static final int ENOUGH_A_PAIR = 20;
    private static final int SMALL = 24;
    private static final int SMALL_STARTS = 4;

    /** Less than a second for a thousand people on two cores. */
    public static final Effort USUAL = new Effort(2, 3_000);

    /** A small block is soon done, and easily stuck where no single swap leads on: it is begun more often. */
    int starts(int people) {
        return people <= SMALL ? starts * SMALL_STARTS : starts;
    }

    /** Among few people there is less to try. */
    long proposals(int people) {
        return (long) people * Math.min(proposalsPerGuest, ENOUGH_A_PAIR * people);
    }

    /** Refuses less than one start and negative proposals. */
    public Effort {
        if (starts < 1 || proposalsPerGuest < 0) {
            throw new IllegalArgumentException("effort: at least one start, no negative proposals");
        }
    }
}
