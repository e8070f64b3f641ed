package io.shipmate.profile.hris;

/** Examples for the contract. */
final class Examples {

    static final String DELIVERY = """
            {"type":"employee.updated","timestamp":"2026-01-31T18:42:00+0000","data":{"companyId":"12345",\
            "employeeId":"67890","changedFields":["firstName"]}}""";

    static final String CREATE = """
            {"name":"BambooHR Europe","provider":"BAMBOOHR","mapping":{"facts":{"GIVEN_NAME":{"from":["First Name"]},
             "EMAIL":{"from":["Work Email"]},"TIME_ZONE":{"from":["Location"],"values":{"Berlin":"Europe/Berlin"},
             "otherwise":"Europe/London"},"EMPLOYMENT":{"from":["Status"],"values":{"Active":"ACTIVE",
             "On Leave":"ON_LEAVE","Terminated":"LEFT"}}}}}""";

    static final String CONNECTION = """
            {"id":"7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a","name":"BambooHR Europe","provider":"BAMBOOHR","state":"ACTIVE",
             "path":"/hris/7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a/events","secret":{"there":true,
             "since":"2026-03-02T08:00:00Z","handshake":"NONE"},"mapping":{"facts":{"GIVEN_NAME":{"from":["First Name"]}}},
             "createdAt":"2026-03-02T08:00:00Z"}""";

    static final String CONNECTIONS = "{\"items\":[" + CONNECTION + "]}";

    static final String CHANGE = """
            {"name":"BambooHR Europe","mapping":{"facts":{"GIVEN_NAME":{"from":["First Name"]}}}}""";

    static final String SOURCE = """
            {"url":"https://yourcompany.bamboohr.com","headers":{"Authorization":"Basic a2V5Ong="}}""";

    static final String ASKING = """
            {"id":"7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a","name":"BambooHR Europe","provider":"BAMBOOHR","state":"ACTIVE",
             "path":"/hris/7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a/events","secret":{"there":true,
             "since":"2026-03-02T08:00:00Z","handshake":"NONE"},"mapping":{"facts":{"GIVEN_NAME":{"from":["First Name"]}}},
             "source":{"url":"https://yourcompany.bamboohr.com","path":"/api/v1/employees/{id}?fields=firstName",
             "also":[],"pauseSeconds":30},"createdAt":"2026-03-02T08:00:00Z"}""";

    static final String DISABLED = """
            {"id":"7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a","name":"BambooHR Europe","provider":"BAMBOOHR",
             "state":"DISABLED","path":"/hris/7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a/events","secret":{"there":true,
             "since":"2026-03-02T08:00:00Z","handshake":"NONE"},"mapping":{"facts":{}},"createdAt":"2026-03-02T08:00:00Z"}""";

    static final String ROTATE = """
            {"secret":"the-new-key-that-the-provider-shows","keepPreviousFor":"PT24H"}""";

    static final String TAKEN = """
            {"verificationToken":"6590f590-3dba-495e-9bea-c361e1e2efc0"}""";

    static final String ISSUED = """
            {"connection":{"id":"7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a","name":"Our own system",
             "provider":"STANDARD_WEBHOOKS","state":"ACTIVE","path":"/hris/7b0a7a53-5f0e-4a53-9d5c-0f6f3d1c2b7a/events",
             "secret":{"there":true,"since":"2026-03-02T08:00:00Z","handshake":"NONE"},"mapping":{"facts":{}},
             "createdAt":"2026-03-02T08:00:00Z"},"secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}""";

    static final String TRY = """
            {"sample":"{\\"employees\\":[{\\"id\\":\\"67890\\",\\"action\\":\\"Updated\\",\\"fields\\":{\\"First Name\\":\\"Bryony\\"}}]}"}""";

    static final String TRIED = """
            {"event":"employee_with_fields.updated","people":[{"statement":{"subject":"67890","kind":"STATED",
             "occurredAt":"2026-03-02T08:00:00Z","facts":{"EXTERNAL_ID":"67890","GIVEN_NAME":"Bryony"},"reasons":[]},
             "would":"CHANGE"}],"reasons":[]}""";

    static final String FAILED = """
            {"delivery":{"id":"0199c3a0-5f00-7000-8000-000000000003","event":"employee_with_fields.updated","state":"FAILED",
             "receivedAt":"2026-03-02T08:00:00Z","occurredAt":"2026-03-02T07:59:58Z","doneAt":"2026-03-02T08:00:01Z",
             "repeats":0,"attempts":0,"reasons":[{"code":"zone-unknown","fact":"TIME_ZONE","subject":"67890",
             "message":"This is not a time zone. Use an IANA name such as Europe/Berlin."}]},
             "statements":[{"subject":"67890","kind":"STATED","occurredAt":"2026-03-02T07:59:58Z",
             "facts":{"TIME_ZONE":"Mars"},"reasons":[{"code":"zone-unknown","fact":"TIME_ZONE","subject":"67890",
             "message":"This is not a time zone. Use an IANA name such as Europe/Berlin."}]}]}""";

    static final String REPLAY = """
            {"from":"2026-03-02T00:00:00Z","to":"2026-03-03T00:00:00Z","state":"FAILED"}""";

    static final String REPLAYED = "{\"replayed\":42}";

    static final String WAITING = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","event":"employee_with_fields.updated","state":"WAITING",
             "receivedAt":"2026-03-02T08:00:00Z","occurredAt":"2026-03-02T07:59:58Z","repeats":0,"attempts":0,"reasons":[]}""";

    static final String DELIVERIES = "{\"items\":[" + WAITING + "]}";

    static final String LISTING = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","source":"HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11",
             "state":"LISTING","dryRun":false,"whole":true,
             "rows":{"total":0,"done":0,"created":0,"changed":0,"moved":0,"unchanged":0,"skipped":0,"failed":0,"left":0},
             "uploadedAt":"2026-03-02T08:00:00Z"}""";

    private Examples() {}
}
