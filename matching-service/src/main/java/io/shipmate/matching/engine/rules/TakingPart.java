package io.shipmate.matching.engine.rules;

/** Both take part and are open to partnerships; a pause or OUT takes effect at once. */
public record TakingPart() implements Rule {

    @Override
    public Code code() {
        return Code.TAKING_PART;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return pair.bothTakePart();
    }
}
