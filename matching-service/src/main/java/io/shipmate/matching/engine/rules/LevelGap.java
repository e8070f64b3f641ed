package io.shipmate.matching.engine.rules;

/**
 * At most so many levels lie between them, as far as both levels are known: peers, nobody the senior one.
 *
 * @param most the largest gap allowed
 */
public record LevelGap(int most) implements Rule {

    /** Refuses a negative gap. */
    public LevelGap {
        if (most < 0) {
            throw new IllegalArgumentException("LEVEL_GAP: 0 or more, not " + most);
        }
    }

    @Override
    public Code code() {
        return Code.LEVEL_GAP;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return pair.levelGap() <= most;
    }
}
