package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Brings an {@link ExactFinish} to its end, or to the end of its steps, and makes the best matching of what it has come to:
 * where everybody comes first, one of the most people.
 */
final class Settling {

    private static final int NONE = -1;
    /** What a pair more is worth at first; more than any score, so that it takes a long path to lose one. */
    static final int FIRST_BONUS = 1_000_000;

    private static final int FACTOR = 8;
    private static final int REPAIRS = 3;

    private final Part part;
    private final boolean everyone;
    private final int[] absent;
    private final IntConsumer settled;
    private final ExactFinish finish;
    private int[] mate;
    private long left;

    /** @param absent who is not there */
    Settling(ExactFinish finish, boolean everyone, IntConsumer settled, int... absent) {
        this.part = finish.prices().part;
        this.everyone = everyone;
        this.absent = absent;
        this.settled = settled;
        this.finish = finish;
    }

    /**
     * Settles with so many steps.
     *
     * @param leave how many may be left though they have a price
     */
    Settling run(long steps, int leave) {
        left = finish.run(steps, leave, settled);
        mate = finish.mates().clone();
        if (everyone) {
            new Coverage(part, 0, mate).complete(absent);
            int most = pairs(mate);
            long highest = highestBonus(part);
            while (left >= 0 && pairs(finish.mates()) < most && finish.prices().bonus() < highest) {
                finish.prices().raise(Math.min(highest, FACTOR * finish.prices().bonus()));
                left = finish.run(left, leave, settled);
            }
            if (pairs(finish.mates()) == most) {
                mate = finish.mates().clone();
            }
        }
        if (left < 0) {
            new Repair(part, finish.prices().bonus(), mate, absent).run(REPAIRS);
        }
        return this;
    }

    /** With this bonus a pair more is worth more than all scores together. */
    static long highestBonus(Part part) {
        long heaviest = Arrays.stream(part.worth).max().orElse(0);
        return Math.max(FIRST_BONUS, heaviest * (part.size() / 2) + 1);
    }

    /** Takes another matching instead if it has more people, or as many and is worth more. */
    void consider(int[] other) {
        int[] candidate = other.clone();
        new Repair(part, finish.prices().bonus(), candidate, absent).run(REPAIRS);
        if (everyone) {
            new Coverage(part, 0, candidate).complete(absent);
            new Repair(part, finish.prices().bonus(), candidate, absent).run(1);
        }
        boolean more = everyone && pairs(candidate) > pairs(mate);
        boolean asMany = !everyone || pairs(candidate) == pairs(mate);
        if (more || (asMany && worth(part, candidate) > worth(part, mate))) {
            mate = candidate;
        }
    }

    /** Whether the steps sufficed. */
    boolean complete() {
        return left >= 0;
    }

    long stepsLeft() {
        return Math.max(0, left);
    }

    int[] mates() {
        return mate;
    }

    static int pairs(int[] mate) {
        int matched = 0;
        for (int other : mate) {
            matched += other == NONE ? 0 : 1;
        }
        return matched / 2;
    }

    /** The sum of what the pairs are worth. */
    static long worth(Part part, int[] mate) {
        long worth = 0;
        for (int person = 0; person < mate.length; person++) {
            if (mate[person] > person) {
                worth += part.worth[part.between(person, mate[person])];
            }
        }
        return worth;
    }
}
