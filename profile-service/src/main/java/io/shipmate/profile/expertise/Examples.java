package io.shipmate.profile.expertise;

/** Examples for the contract. */
final class Examples {

    static final String EXPERTISE = """
            {"all":false,"topics":["0199c3a0-5f00-7000-8000-000000000004"],
             "evidence":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","labels":{"en":"Giving feedback",
             "de":"Feedback geben"},"thanked":"SEVERAL_TIMES","lastMonth":"2026-03","shown":true}]}""";

    static final String SHOW_TOPICS = "{\"topics\":[\"0199c3a0-5f00-7000-8000-000000000004\"]}";

    static final String SHOW_ALL = "{\"all\":true}";

    private Examples() {}
}
