package io.shipmate.matching.engine.rules;

/** Both have room for one more. */
public record Capacity() implements Rule {

    @Override
    public Code code() {
        return Code.CAPACITY;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return pair.bothHaveRoom();
    }
}
