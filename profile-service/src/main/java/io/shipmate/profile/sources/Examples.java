package io.shipmate.profile.sources;

/** Examples for the contract. */
final class Examples {

    static final String SOURCES = """
            {"order":["HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11","ROSTER"],
             "fields":{"UNIT":["SCIM:0199c3a0-5f00-7000-8000-000000000004"]},
             "sources":[{"source":"HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11","kind":"HRIS","name":"BambooHR"},
              {"source":"ROSTER","kind":"ROSTER","name":"CSV"},
              {"source":"SCIM:0199c3a0-5f00-7000-8000-000000000004","kind":"SCIM","name":"Entra"}]}""";

    static final String CHOICE = """
            {"order":["HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11","ROSTER"],
             "fields":{"UNIT":["SCIM:0199c3a0-5f00-7000-8000-000000000004"]}}""";

    static final String CONFLICTS = """
            {"items":[{"person":"0199c3a0-5f00-7000-8000-000000000001","externalId":"E-1042","field":"UNIT",
             "source":"ROSTER","states":"Search","countingSource":"HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11",
             "counts":"Payments","since":"2026-03-02T08:00:00Z"}]}""";

    static final String STATEMENTS = """
            {"items":[{"source":"HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11",
             "facts":{"JOB_TITLE":"Engineer","UNIT":"Payments"},"statedAt":"2026-03-02T08:00:00Z"},
             {"source":"ROSTER","facts":{"GIVEN_NAME":"Anna","UNIT":"Search"},"statedAt":"2026-03-01T03:00:00Z"}]}""";

    private Examples() {}
}
