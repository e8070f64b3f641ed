package io.shipmate.matching.engine;

import java.util.Optional;

/** Hours of the week in common: 1 from ten hours on. It makes meeting easy, but is no reason to meet. */
record SharedHours() implements Measure {

    private static final int ENOUGH_MINUTES = 600;

    @Override
    public int between(PoolIndex index, int one, int other) {
        int minutes = index.person(one).availability.sharedMinutes(index.person(other).availability);
        return minutes < 0 ? MISSING : Micro.share(minutes, ENOUGH_MINUTES);
    }

    @Override
    public Optional<Evidence> evidence(PoolIndex index, int one, int other) {
        return Optional.empty();
    }
}
