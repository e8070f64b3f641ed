package io.shipmate.matching.engine.rules;

import java.util.OptionalInt;

/**
 * They share at least so many hours a week, as far as both have said when they work: nobody who cannot meet is proposed.
 *
 * @param atLeast the fewest hours a week
 */
public record OverlapHours(int atLeast) implements Rule {

    /** Refuses less than none and more than a week. */
    public OverlapHours {
        Code.OVERLAP_HOURS.requireInRange(atLeast);
    }

    @Override
    public Code code() {
        return Code.OVERLAP_HOURS;
    }

    @Override
    public OptionalInt value() {
        return OptionalInt.of(atLeast);
    }

    @Override
    public boolean allows(PairFacts pair) {
        int minutes = pair.sharedMinutes();
        return minutes == PairFacts.UNKNOWN || minutes >= atLeast * 60;
    }
}
