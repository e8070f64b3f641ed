package io.shipmate.profile.directory;

/** Examples for the contract. */
final class Examples {

    static final String PAGE = """
            {"items":[{"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller","title":"Senior Software Engineer",
             "jobFamily":"engineering","level":"IC3","unit":"Payments","location":"Berlin"}]}""";

    static final String PERSON = """
            {"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller","title":"Senior Software Engineer",
             "zone":"Europe/Berlin","openTo":["PARTNERSHIP"],"languages":["de","en"],"hasPeer":true,
             "offers":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","labels":{"en":"Giving feedback",
             "de":"Feedback geben"},"level":"EXPERIENCED","shownTo":"MEMBERS"}],"seeks":[],"experiences":[]}""";

    static final String TOPIC_PEOPLE = """
            {"items":[{"person":{"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller",
             "title":"Senior Software Engineer"},"offers":[{"topic":"0199c3a0-5f00-7000-8000-000000000004",
             "labels":{"en":"Giving feedback","de":"Feedback geben"},"level":"EXPERIENCED","shownTo":"MEMBERS"}],
             "evidence":[]},{"person":{"id":"0199c3a0-5f00-7000-8000-000000000002","name":"Ben Okafor"},"offers":[],
             "evidence":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","labels":{"en":"Giving feedback",
             "de":"Feedback geben"}}]}]}""";

    static final String IDS = "{\"ids\":[\"0199c3a0-5f00-7000-8000-000000000001\"]}";

    static final String CARDS = """
            {"items":[{"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller",
             "title":"Senior Software Engineer"}]}""";

    static final String ADDRESSES = """
            [{"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller","email":"anna.mueller@example.com",
             "language":"de"}]""";

    private Examples() {}
}
