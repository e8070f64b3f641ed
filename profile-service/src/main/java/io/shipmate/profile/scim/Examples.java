package io.shipmate.profile.scim;

/** Examples for the contract. */
final class Examples {

    static final String CONNECT = """
            {"name":"Entra ID","personIdFrom":"EMPLOYEE_NUMBER","unitsFrom":"DEPARTMENT","deactivatedMeansLeft":false,
             "zone":"Europe/Berlin","language":"en"}""";

    static final String CONNECTION = """
            {"id":"0199c3a0-5f00-7000-8000-000000000007","name":"Entra ID","personIdFrom":"EMPLOYEE_NUMBER",
             "unitsFrom":"DEPARTMENT","unitPrefix":"","deactivatedMeansLeft":false,"zone":"Europe/Berlin","language":"en",
             "connectedAt":"2026-03-02T08:00:00Z","tokensIssuedAt":["2026-03-02T08:00:00Z"]}""";

    static final String CONNECTIONS = "{\"items\":[" + CONNECTION + "]}";

    static final String TOKEN = """
            {"connection":{"id":"0199c3a0-5f00-7000-8000-000000000007","name":"Entra ID",
             "personIdFrom":"EMPLOYEE_NUMBER","unitsFrom":"DEPARTMENT","unitPrefix":"","deactivatedMeansLeft":false,
             "zone":"Europe/Berlin","language":"en","connectedAt":"2026-03-02T08:00:00Z",
             "tokensIssuedAt":["2026-03-02T08:00:00Z"]},
             "token":"shipmate_scim_3Q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""";

    static final String TIE = """
            {"programme":"0199c3a0-5f00-7000-8000-000000000021"}""";

    static final String TIED = """
            {"id":"0199c3a0-5f00-7000-8000-000000000009","name":"Leadership intensive 2026",
             "programme":"0199c3a0-5f00-7000-8000-000000000021"}""";

    static final String GROUPS = "{\"items\":[" + TIED + "]}";

    static final String NEW_USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"externalId":"0a21f0f2",
             "userName":"anna.mueller@example.com","active":true,"displayName":"Anna Müller",
             "name":{"givenName":"Anna","familyName":"Müller"},"title":"Senior Software Engineer",
             "emails":[{"primary":true,"type":"work","value":"anna.mueller@example.com"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"E-1042",
             "department":"Payments"}}""";

    static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "id":"0199c3a0-5f00-7000-8000-000000000008","externalId":"0a21f0f2",
             "userName":"anna.mueller@example.com","name":{"formatted":"Anna Müller","familyName":"Müller",
             "givenName":"Anna"},"displayName":"Anna Müller","title":"Senior Software Engineer","active":true,
             "preferredLanguage":"en","timezone":"Europe/Berlin",
             "emails":[{"value":"anna.mueller@example.com","type":"work","primary":true}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"E-1042",
             "department":"Payments"},"meta":{"resourceType":"User","created":"2026-03-02T08:00:00Z",
             "lastModified":"2026-03-02T08:00:00Z",
             "location":"https://shipmate.example.com/scim/v2/Users/0199c3a0-5f00-7000-8000-000000000008",
             "version":"W/\\"k2Jx0vE9Qm\\""}}""";

    static final String DEACTIVATE = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"Replace","path":"active","value":"False"}]}""";

    static final String NEW_GROUP = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"externalId":"8aa1a0c0",
             "displayName":"Unit - Payments","members":[]}""";

    static final String GROUP = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":"0199c3a0-5f00-7000-8000-000000000009",
             "externalId":"8aa1a0c0","displayName":"Unit - Payments","members":[],
             "meta":{"resourceType":"Group","created":"2026-03-02T08:00:00Z","lastModified":"2026-03-02T08:00:00Z",
             "location":"https://shipmate.example.com/scim/v2/Groups/0199c3a0-5f00-7000-8000-000000000009",
             "version":"W/\\"0\\""}}""";

    static final String ADD_MEMBER = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Add","path":"members",
             "value":[{"value":"0199c3a0-5f00-7000-8000-000000000008"}]}]}""";

    static final String NOBODY = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"startIndex":1,
             "itemsPerPage":0,"Resources":[]}""";

    static final String TAKEN = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"409","scimType":"uniqueness",
             "detail":"userName belongs to another resource"}""";

    static final String UNKNOWN = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404",
             "detail":"There is no such resource"}""";

    static final String CONFIGURATION = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],"patch":{"supported":true},
             "bulk":{"supported":false,"maxOperations":0,"maxPayloadSize":0},
             "filter":{"supported":true,"maxResults":200},"changePassword":{"supported":false},
             "sort":{"supported":false},"etag":{"supported":true}}""";

    static final String RESOURCE_TYPE = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],"id":"Group","name":"Group",
             "endpoint":"/Groups","schema":"urn:ietf:params:scim:schemas:core:2.0:Group","schemaExtensions":[]}""";

    static final String SCHEMA = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Schema"],
             "id":"urn:ietf:params:scim:schemas:core:2.0:Group","name":"Group","attributes":[]}""";

    private Examples() {}
}
