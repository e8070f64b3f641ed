package io.shipmate.matching.engine.rules;

/** They are not candidates for one and the same open position: who competes does not confide. */
public record DifferentOpenPositions() implements Rule {

    @Override
    public Code code() {
        return Code.DIFFERENT_OPEN_POSITIONS;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return !pair.competing();
    }
}
