package io.shipmate.matching.engine;

import java.util.Optional;

/** Alike in level: 1 for the same, less by equal steps, 0 from one end of the job architecture to the other. */
record LevelAlike() implements Measure {

    @Override
    public int between(PoolIndex index, int one, int other) {
        int mine = index.person(one).level;
        int theirs = index.person(other).level;
        if (mine < 0 || theirs < 0) {
            return MISSING;
        }
        return of(mine - theirs, index.levelSpan());
    }

    /** What it is of two so many levels apart. */
    static int of(int gap, int span) {
        return Micro.ONE - Micro.share(Math.abs(gap), span);
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        int mine = index.person(one).level;
        int theirs = index.person(other).level;
        boolean peers = mine >= 0 && theirs >= 0 && Math.abs(mine - theirs) <= 1;
        return peers ? Optional.of(new Evidence.Levels(mine, theirs)) : Optional.empty();
    }
}
