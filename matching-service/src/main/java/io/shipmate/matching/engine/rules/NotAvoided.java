package io.shipmate.matching.engine.rules;

/** Neither wants to be kept apart from the other. To both it looks like any other absence of a suggestion. */
public record NotAvoided() implements Rule {

    @Override
    public Code code() {
        return Code.NOT_AVOIDED;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return !pair.avoided();
    }
}
