package io.shipmate.profile.topics;

/** Examples for the contract. */
final class Examples {

    static final String TOPIC = """
            {"id":"0199c3a0-5f00-7000-8000-000000000004","key":"giving-feedback",
             "parent":"0199c3a0-5f00-7000-8000-000000000005",
             "labels":{"en":"Giving feedback","de":"Feedback geben"},"synonyms":["feedback","Rückmeldung"],"children":[]}""";

    private Examples() {}
}
