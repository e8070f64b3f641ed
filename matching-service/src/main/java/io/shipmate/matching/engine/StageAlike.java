package io.shipmate.matching.engine;

import java.util.Optional;

/**
 * As long in the role: 1 for the same, 0 where one has been there four times as long. Compared by ratio, because one month
 * and a year are worlds apart, ten years and eleven are not.
 */
record StageAlike() implements Measure {

    /** The difference from which on two are in no way alike. */
    static final int FOUR_TIMES = Micro.of(StrictMath.log(4));

    private static final int WORTH_SAYING = Micro.of(0.7);

    @Override
    public int between(PoolIndex index, int one, int other) {
        int mine = index.stage(one);
        int theirs = index.stage(other);
        if (mine < 0 || theirs < 0) {
            return MISSING;
        }
        return Micro.ONE - Micro.share(Math.abs(mine - theirs), FOUR_TIMES);
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        return between(index, one, other) < WORTH_SAYING
                ? Optional.empty()
                : Optional.of(new Evidence.TimeInRole(index.monthsInRole(one), index.monthsInRole(other)));
    }
}
