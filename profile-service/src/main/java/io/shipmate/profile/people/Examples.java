package io.shipmate.profile.people;

/** Examples for the contract. */
final class Examples {

    static final String NEWCOMER = """
            {"id":"0199c3a0-5f00-7000-8000-000000000001","externalId":"E-1042","name":"Anna Müller","givenName":"Anna",
             "familyName":"Müller","email":"anna.mueller@example.com","jobTitle":"Senior Software Engineer",
             "jobFamily":"engineering","level":"IC3","unit":"Payments","location":"Berlin","zone":"Europe/Berlin",
             "language":"de","manager":"0199c3a0-5f00-7000-8000-000000000002","hiredOn":"2020-02-01",
             "roleSince":"2023-04-01","employment":"ACTIVE",
             "participation":{"status":"OUT","openTo":["PARTNERSHIP"],"capacity":2,"languages":["de"]},
             "continuity":{"keepPartnerships":false},
             "workingHours":{"zone":"Europe/Berlin","windows":[{"day":"MONDAY","from":"09:00","to":"17:00"}]},"hasPeer":false,
             "offers":[],"seeks":[],"experiences":[]}""";

    static final String MEMBER = """
            {"id":"0199c3a0-5f00-7000-8000-000000000001","externalId":"E-1042","name":"Anna Müller","givenName":"Anna",
             "familyName":"Müller","email":"anna.mueller@example.com","zone":"Europe/Berlin","language":"de",
             "employment":"ACTIVE","participation":{"status":"IN","openTo":["PARTNERSHIP","ASK"],"capacity":2,
             "languages":["de","en"],"houseNormsAccepted":"2026-03-02T08:00:00Z"},
             "continuity":{"keepPartnerships":true,"personalContact":{"address":"anna@home.example",
             "verifiedAt":"2026-03-02T08:10:00Z"}},
             "workingHours":{"zone":"Europe/Berlin","windows":[{"day":"MONDAY","from":"09:00","to":"17:00"}]},"hasPeer":false,
             "offers":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","labels":{"en":"Giving feedback",
             "de":"Feedback geben"},"level":"EXPERIENCED","words":"I have run three teams.","shownTo":"MEMBERS"}],
             "seeks":[],"experiences":[{"kind":"REGION","key":"southeast-asia","shownTo":"MEMBERS"}]}""";

    static final String OFFERS = """
            {"offers":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","level":"EXPERIENCED",
             "words":"I have run three teams."}]}""";

    static final String SEEKS = """
            {"seeks":[{"topic":"0199c3a0-5f00-7000-8000-000000000004","need":"PRESSING","shownTo":"MATCHING_ONLY"}]}""";

    static final String EXPERIENCES = """
            {"experiences":[{"kind":"REGION","key":"southeast-asia","words":"Two years in Singapore."},
             {"kind":"LIFE","topic":"0199c3a0-5f00-7000-8000-000000000004"}]}""";

    static final String JOIN = """
            {"status":"IN","openTo":["PARTNERSHIP","ASK"],"capacity":2,"languages":["de","en"],"acceptHouseNorms":true}""";

    static final String PAUSE = "{\"status\":\"PAUSED\",\"until\":\"2026-09-01\"}";

    static final String HOURS = """
            {"zone":"Europe/Berlin","windows":[{"day":"MONDAY","from":"09:00","to":"12:30"}]}""";

    static final String HEADLINE = "{\"headline\": \"Platform engineer, new to leading\", \"pronouns\": null}";

    static final String PERSON_IDS = """
            {"person":"0199c3a0-5f00-7000-8000-000000000001","externalId":"E-2042","formerExternalIds":["E-1042"]}""";

    static final String MERGE = """
            {"people":["0199c3a0-5f00-7000-8000-000000000001","0199c3a0-5f00-7000-8000-000000000009"],
             "externalId":"E-2042"}""";

    static final String MERGED = """
            {"removed":"0199c3a0-5f00-7000-8000-000000000009","stays":{"person":"0199c3a0-5f00-7000-8000-000000000001",
             "externalId":"E-2042","formerExternalIds":["E-1042"]}}""";

    private Examples() {}
}
