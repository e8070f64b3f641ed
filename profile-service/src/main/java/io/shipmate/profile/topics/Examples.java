package io.shipmate.profile.topics;

/** Examples for the contract. */
final class Examples {

    static final String TOPIC = """
        {"id":"0199c3a0-5f00-7000-8000-000000000004","key":"giving-feedback",
         "parent":"0199c3a0-5f00-7000-8000-000000000005",
         "labels":{"en":"Giving feedback","de":"Feedback geben"},"synonyms":["feedback","Rückmeldung"],"children":[]}""";

    static final String TOPICS = """
        {"items":[{"id":"0199c3a0-5f00-7000-8000-000000000004","key":"giving-feedback",
         "parent":"0199c3a0-5f00-7000-8000-000000000005","labels":{"en":"Giving feedback","de":"Feedback geben"}}]}""";

    static final String DESCRIBE = """
        {"labels":{"en":"Beekeeping","de":"Imkerei"},"synonyms":["bees","Bienen"],
         "parent":"0199c3a0-5f00-7000-8000-000000000005"}""";

    static final String MERGE = "{\"into\":\"0199c3a0-5f00-7000-8000-000000000004\"}";

    static final String WORD = "{\"word\":\"Beekeeping\"}";

    static final String PROPOSALS = """
        {"items":[{"id":"4b1d3a52-7f0e-8c6d-9a51-0d2f6c1e7b11","word":"Beekeeping","people":5}]}""";

    static final String AS_SYNONYM = "{\"topic\":\"0199c3a0-5f00-7000-8000-000000000004\"}";

    static final String AS_TOPIC =
            "{\"describe\":{\"labels\":{\"en\":\"Beekeeping\",\"de\":\"Imkerei\"},\"synonyms\":[\"bees\"]}}";

    private Examples() {}
}
