package io.shipmate.matching.engine.rules;

/** They speak a language in common, as far as both have said which. */
public record CommonLanguage() implements Rule {

    @Override
    public Code code() {
        return Code.COMMON_LANGUAGE;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return pair.sharedLanguages() != 0;
    }
}
