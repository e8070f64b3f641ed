package io.shipmate.matching.engine.rules;

/** Neither reports to the other, directly or through others. */
public record NotReportingLine() implements Rule {

    @Override
    public Code code() {
        return Code.NOT_REPORTING_LINE;
    }

    @Override
    public boolean allows(PairFacts pair) {
        return !pair.inReportingLine();
    }
}
