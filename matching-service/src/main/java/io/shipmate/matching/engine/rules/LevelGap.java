package io.shipmate.matching.engine.rules;

import java.util.OptionalInt;

/**
 * At most so many levels lie between them, as far as both levels are known: peers, nobody the senior one.
 *
 * @param most the largest gap allowed, 0 to 100
 */
public record LevelGap(int most) implements Rule {

    /** Refuses a negative gap, and one that no ladder has. */
    public LevelGap {
        Code.LEVEL_GAP.requireInRange(most);
    }

    @Override
    public Code code() {
        return Code.LEVEL_GAP;
    }

    @Override
    public OptionalInt value() {
        return OptionalInt.of(most);
    }

    @Override
    public boolean allows(PairFacts pair) {
        return pair.levelGap() <= most;
    }
}
