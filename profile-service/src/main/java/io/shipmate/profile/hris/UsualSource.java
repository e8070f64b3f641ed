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
 * @param headers beside those that let one in
 * @param pauseSeconds where requests are counted by the minute, a minute
 */
record UsualSource(
        String path,
        String body,
        String person,
        List<Source.Further> also,
        Map<String, String> headers,
        int pauseSeconds) {

    private static final int A_MINUTE = 60;
    private static final String FIRST_ANSWER = "/responses/0/body";
    private static final String FINCH_ASKS = "{\"requests\":[{\"individual_id\":\"{id}\"}]}";

    /** Nothing for a system of one's own. */
    static Optional<UsualSource> of(Provider provider) {
        return Optional.ofNullable(
                switch (provider) {
                    case BAMBOOHR ->
                        got(
                                "/api/v1/employees/{id}?fields=firstName,lastName,workEmail,jobTitle,department,location,status,"
                                        + "hireDate,terminationDate,supervisorEId");
                    case HIBOB -> hiBob();
                    case PERSONIO -> personio();
                    case GUSTO -> got("/v1/employees/{id}");
                    case MERGE -> got("/api/hris/v1/employees/{id}").pausing(A_MINUTE);
                    case FINCH -> finch();
                    case RIPPLING -> got("/platform/api/employees/{id}");
                    case STANDARD_WEBHOOKS -> null;
                });
    }

    private static UsualSource got(String path) {
        return new UsualSource(path, null, null, List.of(), Map.of(), Source.USUAL_PAUSE_SECONDS);
    }

    private UsualSource pausing(int seconds) {
        return new UsualSource(path, body, person, also, headers, seconds);
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
        var body = "{\"fields\":[\"" + String.join("\",\"", fields) + "\"]}";
        return new UsualSource("/v1/people/{id}", body, null, List.of(), Map.of(), A_MINUTE);
    }

    /** The job is not told with the person. */
    private static UsualSource personio() {
        var employment = new Source.Further("/v2/persons/{id}/employments", null, "/_data/0", "employment");
        return new UsualSource(
                "/v2/persons/{id}", null, null, List.of(employment), Map.of(), Source.USUAL_PAUSE_SECONDS);
    }

    private static UsualSource finch() {
        var employment = new Source.Further("/employer/employment", FINCH_ASKS, FIRST_ANSWER, "employment");
        return new UsualSource(
                "/employer/individual",
                FINCH_ASKS,
                FIRST_ANSWER,
                List.of(employment),
                Map.of("Finch-API-Version", "2020-09-17"),
                A_MINUTE);
    }
}
