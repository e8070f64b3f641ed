package io.shipmate.matching.engine.rules;

/** They do not report to the same manager: they are not rivals for the same favour. */
public record DifferentManagers() implements Rule {

    @Override
    public Code code() {
        return Code.DIFFERENT_MANAGERS;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return !pair.sameManager();
    }
}
