package io.shipmate.matching.engine.rules;

import java.util.OptionalInt;

/**
 * So many days have passed since the two were last put together, if ever they were: everybody gets to know somebody new.
 *
 * @param atLeast the fewest days, 1 to 3650
 */
public record CooldownDays(int atLeast) implements Rule {

    /** Refuses less than a day and more than ten years. */
    public CooldownDays {
        Code.COOLDOWN_DAYS.requireInRange(atLeast);
    }

    @Override
    public Code code() {
        return Code.COOLDOWN_DAYS;
    }

    @Override
    public OptionalInt value() {
        return OptionalInt.of(atLeast);
    }

    @Override
    public boolean allows(PairFacts pair) {
        int days = pair.daysSinceTogether();
        return days == PairFacts.UNKNOWN || days >= atLeast;
    }
}
