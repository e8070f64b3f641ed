package io.shipmate.matching.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much two backgrounds have to teach each other: exp(−(d − d*)² / 2σ²) with d the distance of what both have lived
 * through (one less their weighted Jaccard index) and its best at d* = 0.6. Too alike teaches nothing, too far shares
 * nothing. What is said is what the other has lived through and one has not.
 */
record Novelty() implements Measure {

    private static final double BEST = 0.6;
    private static final double WIDTH = 0.25;
    private static final int STEPS = 1_000;
    private static final int[] BY_DISTANCE =
            IntStream.rangeClosed(0, STEPS).map(Novelty::atStep).toArray();

    @Override
    public int between(PoolIndex index, int one, int other) {
        SubjectSet mine = index.person(one).experiences;
        SubjectSet theirs = index.person(other).experiences;
        if (mine.isEmpty() || theirs.isEmpty()) {
            return MISSING;
        }
        long shared = mine.sharedSum(theirs, index.counts().rarity());
        int alike = Micro.share(shared, index.experienceTotal(one) + index.experienceTotal(other) - shared);
        return BY_DISTANCE[(Micro.ONE - alike) / (Micro.ONE / STEPS)];
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        SubjectSet mine = index.person(one).experiences;
        SubjectSet theirs = index.person(other).experiences;
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Naming naming = new Naming(index);
        for (int position = 0; position < theirs.size(); position++) {
            int subject = theirs.subject(position);
            if (!mine.contains(subject)) {
                naming.add(subject, index.counts().rarity()[subject]);
            }
        }
        List<Evidence.Lived> lived =
                naming.notIn(mine).best().stream().map(Naming.Named::lived).toList();
        return lived.isEmpty() ? Optional.empty() : Optional.of(new Evidence.Experiences(lived));
    }

    /** What it is of two who share nothing. */
    static int ofStrangers() {
        return BY_DISTANCE[STEPS];
    }

    private static int atStep(int step) {
        double off = (double) step / STEPS - BEST;
        return Micro.of(StrictMath.exp(-off * off / (2 * WIDTH * WIDTH)));
    }
}
