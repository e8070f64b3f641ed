package io.shipmate.matching.insights;

/** Examples for the contract. */
final class Examples {

    private static final String FIGURES = """
            {"people":240,"withPartner":165,"foundPartner":15,"waited":"UP_TO_FOUR_WEEKS","exposure":0.25,"reciprocity":0.6}""";

    static final String MONTH = "{\"month\":\"2026-02\",\"outcome\":\"TOLD\",\"company\":" + FIGURES + "}";

    static final String MONTHS =
            "{\"items\":[" + MONTH + ",{\"month\":\"2026-01\",\"outcome\":\"TOO_FEW\"}],\"nextOn\":\"2026-04-01\"}";

    static final String NONE = """
            {"items":[],"why":"NOT_YET","nextOn":"2026-04-01"}""";

    private Examples() {}
}
