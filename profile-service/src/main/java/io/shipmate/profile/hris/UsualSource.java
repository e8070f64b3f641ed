package io.shipmate.profile.hris;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an integrator need not look up: where a provider tells of one employee. It is a proposal; each part can be said
 * otherwise, because providers change their APIs and not all of this is in their public documentation.
 *
 * @param path behind the provider's address
 * @param body what is posted; null to get
 * @param person JSON pointer to the employee in the answer
 * @param also further places
 * @param list where all employees are listed; null if nobody can say without more
 * @param headers beside those that let one in
 * @param pauseSeconds where requests are counted by the minute, a minute
 */
record UsualSource(
        String path,
        String body,
        String person,
        List<Source.Further> also,
        Source.Listing list,
        Map<String, String> headers,
        int pauseSeconds) {

    private static final int A_MINUTE = 60;
    private static final String ID = "id";
    private static final String FIRST_ANSWER = "/responses/0/body";
    private static final String FINCH_ASKS = "{\"requests\":[{\"individual_id\":\"{id}\"}]}";

    private static final List<String> BAMBOO_FIELDS = List.of(
            "firstName",
            "lastName",
            "workEmail",
            "jobTitle",
            "department",
            "location",
            "status",
            "hireDate",
            "terminationDate",
            "supervisorEId");

    /** Nothing for a system of one's own. */
    static Optional<UsualSource> of(Provider provider) {
        return Optional.ofNullable(
                switch (provider) {
                    case BAMBOOHR ->
                        got("/api/v1/employees/{id}?fields=" + String.join(",", BAMBOO_FIELDS))
                                .listing(posted(
                                        "/api/v1/reports/custom?format=JSON&onlyCurrent=true",
                                        "{\"title\":\"Shipmate\",\"fields\":" + quoted(BAMBOO_FIELDS) + "}"));
                    case HIBOB -> hiBob();
                    case PERSONIO -> personio();
                    case GUSTO -> got("/v1/employees/{id}");
                    case MERGE ->
                        got("/api/hris/v1/employees/{id}")
                                .pausing(A_MINUTE)
                                .listing(new Source.Listing(
                                        "/api/hris/v1/employees?page_size=100&cursor={cursor}",
                                        null,
                                        "/results",
                                        ID,
                                        "/next",
                                        false));
                    case FINCH -> finch();
                    case RIPPLING ->
                        got("/platform/api/employees/{id}")
                                .listing(new Source.Listing(
                                        "/platform/api/employees?limit=100&offset={offset}",
                                        null,
                                        null,
                                        ID,
                                        null,
                                        false));
                    case STANDARD_WEBHOOKS -> null;
                });
    }

    private static UsualSource got(String path) {
        return new UsualSource(path, null, null, List.of(), null, Map.of(), Source.USUAL_PAUSE_SECONDS);
    }

    private UsualSource pausing(int seconds) {
        return new UsualSource(path, body, person, also, list, headers, seconds);
    }

    private UsualSource listing(Source.Listing listed) {
        return new UsualSource(path, body, person, also, listed, headers, pauseSeconds);
    }

    /** All of them in one answer. */
    private static Source.Listing posted(String path, String body) {
        return new Source.Listing(path, body, "/employees", ID, null, false);
    }

    private static String quoted(List<String> fields) {
        return "[\"" + String.join("\",\"", fields) + "\"]";
    }

    private static UsualSource hiBob() {
        var fields = List.of(
                "root.firstName",
                "root.surname",
                "root.email",
                "work.title",
                "work.department",
                "work.site",
                "work.startDate",
                "work.reportsTo.id",
                "internal.status",
                "internal.terminationDate");
        // The names of units and places; without it their numbers.
        var asked = "{\"humanReadable\":\"REPLACE\",\"fields\":" + quoted(fields);
        var list = posted("/v1/people/search", asked + ",\"showInactive\":false}");
        return new UsualSource("/v1/people/{id}", asked + "}", null, List.of(), list, Map.of(), A_MINUTE);
    }

    /** The job is not told with the person. */
    private static UsualSource personio() {
        var employment = new Source.Further("/v2/persons/{id}/employments", null, "/_data/0", "employment");
        var list = new Source.Listing("/v2/persons?limit=50", null, "/_data", ID, "/_meta/links/next/href", true);
        return new UsualSource(
                "/v2/persons/{id}", null, null, List.of(employment), list, Map.of(), Source.USUAL_PAUSE_SECONDS);
    }

    private static UsualSource finch() {
        var employment = new Source.Further("/employer/employment", FINCH_ASKS, FIRST_ANSWER, "employment");
        var list = new Source.Listing(
                "/employer/directory?limit=100&offset={offset}", null, "/individuals", ID, null, true);
        return new UsualSource(
                "/employer/individual",
                FINCH_ASKS,
                FIRST_ANSWER,
                List.of(employment),
                list,
                Map.of("Finch-API-Version", "2020-09-17"),
                A_MINUTE);
    }
}
