package io.shipmate.matching.insights;

/**
 * How a number of people becomes a figure: to the next multiple of five, and not at all where it or what it leaves out is too small. A figure that was told of
 * the month before stays until it is wrong by five, so that from one that is new it takes three people or more to make another.
 */
final class Rounding {

    /** The fewest people of whom anything is told, and the step of what is told. */
    static final int FIVE = 5;

    /** The fewest of whom a count tells for the first time: with two less it stays. */
    static final int FIRST = 8;

    private Rounding() {}

    /** How many people a group has. */
    static int people(Integer before, int people) {
        return before != null && stays(before, people) ? before : nearest(people);
    }

    /**
     * How many people of a group something is true of; null if it is not to be told.
     *
     * @param of the group's people, and {@code told} what is told of their number
     */
    static Integer count(Integer before, int count, int of, int told) {
        var without = of - count;
        if (before != null && stays(before, count) && without >= FIVE && before + FIVE <= told) {
            return before;
        }
        return count >= FIRST && without >= FIRST ? Integer.valueOf(nearest(count)) : null;
    }

    private static boolean stays(int before, int now) {
        return now >= FIVE && Math.abs(now - before) < FIVE;
    }

    /** To the next multiple of five. */
    static int nearest(int number) {
        return (number + FIVE / 2) / FIVE * FIVE;
    }
}
