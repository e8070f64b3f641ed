package io.shipmate.matching.engine;

import java.util.Optional;

/** Another unit and another manager: 1, else 0. Each opens a part of the company to the other. */
record NewNetwork() implements Measure {

    @Override
    public int between(PoolIndex index, int one, int other) {
        int mine = index.person(one).unit;
        int theirs = index.person(other).unit;
        if (mine < 0 || theirs < 0) {
            return MISSING;
        }
        return mine != theirs && !index.sameManager(one, other) ? Micro.ONE : 0;
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        if (between(index, one, other) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Evidence.Units(
                index.person(one).candidate.place().unit(),
                index.person(other).candidate.place().unit()));
    }
}
