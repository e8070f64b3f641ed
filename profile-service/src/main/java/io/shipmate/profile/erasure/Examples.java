package io.shipmate.profile.erasure;

/** Examples for the contract. */
final class Examples {

    static final String ANNOUNCEMENT = """
            {"person":"0199c3a0-5f00-7000-8000-000000000001","confirmation":"BHRlc3RkZmtqaGdrZGZqaGc",
             "validUntil":"2026-03-02T08:10:00Z",
             "consequences":[{"code":"ACCESS","text":"You can no longer sign in here."}]}""";

    static final String RECEIPT = """
            {"erasure":"0199c3a0-5f00-7000-8000-0000000000e1","receipt":"8xVq2Zl3mXo0Jr5n1c7uYw9kB4tD6eGhLpSaQfRiTzU"}""";

    static final String PENDING = """
            {"id":"0199c3a0-5f00-7000-8000-0000000000e1","state":"PENDING","askedBy":"PERSON",
             "startedAt":"2026-03-02T08:00:00Z",
             "services":[{"service":"profile","state":"CONFIRMED","confirmedAt":"2026-03-02T08:00:00Z"},
             {"service":"matching","state":"CONFIRMED","confirmedAt":"2026-03-02T08:00:01Z"},
             {"service":"session","state":"PENDING"},{"service":"notification","state":"PENDING"}]}""";

    private Examples() {}
}
