package io.shipmate.profile.adminlog;

/** Examples for the contract. */
final class Examples {

    static final String ENTRIES = """
            {"items":[{"id":"0199c3a0-5f00-7000-8000-00000000000a","at":"2026-03-02T08:00:00Z","kind":"hris-connection",
             "action":"secret-rotated","thing":"7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a","name":"BambooHR Europe",
             "by":{"person":"0199c3a0-5f00-7000-8000-000000000001"}}]}""";

    private Examples() {}
}
