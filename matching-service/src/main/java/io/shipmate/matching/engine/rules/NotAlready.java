package io.shipmate.matching.engine.rules;

/** They are not partners already, and neither has dismissed or declined the other. */
public record NotAlready() implements Rule {

    @Override
    public Code code() {
        return Code.NOT_ALREADY;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return !pair.already();
    }
}
