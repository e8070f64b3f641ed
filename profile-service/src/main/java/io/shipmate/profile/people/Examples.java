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
             "workingHours":{"zone":"Europe/Berlin","windows":[{"day":"MONDAY","from":"09:00","to":"17:00"}]}}""";

    static final String EXPORT = """
            {"profile":{"id":"0199c3a0-5f00-7000-8000-000000000001","name":"Anna Müller"}}""";

    static final String HEADLINE = "{\"headline\": \"Platform engineer, new to leading\", \"pronouns\": null}";

    private Examples() {}
}
