package io.shipmate.profile.hris;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A provider that only says that somebody is different: what it sends, how it signs it, and what it tells when it is asked. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state, and the maps are immutable
enum ThinProvider {
    BAMBOOHR(
            "{\"type\":\"employee.updated\",\"timestamp\":\"2026-01-31T18:42:00+0000\",\"data\":{\"companyId\":\"1\",\"employeeId\":\"{id}\"}}",
            AnHris.SECRET,
            Map.of("GIVEN_NAME", "firstName", "EMAIL", "workEmail", "JOB_TITLE", "jobTitle", "TIME_ZONE", "location"),
            Map.of(
                    "/api/v1/employees/{id}",
                    "{\"id\":\"{id}\",\"firstName\":\"Anna\",\"workEmail\":\"{id}@example.com\",\"jobTitle\":\"Engineer\"}"),
            (body, secret) -> {
                var time = now();
                return Map.of("X-BambooHR-Timestamp", time, "X-BambooHR-Signature", AnHris.hex(secret, body + time));
            }),
    HIBOB(
            "{\"companyId\":1,\"type\":\"employee.updated\",\"triggeredAt\":\"2024-12-26T11:29:14.399997\",\"version\":\"v2\",\"data\":{\"employeeId\":\"{id}\"}}",
            "a-secret-of-bob",
            Map.of(
                    "GIVEN_NAME", "/root/firstName",
                    "EMAIL", "/root/email",
                    "JOB_TITLE", "/work/title",
                    "TIME_ZONE", "/work/site"),
            Map.of(
                    "/v1/people/{id}",
                    "{\"root\":{\"firstName\":\"Anna\",\"email\":\"{id}@example.com\"},\"work\":{\"title\":\"Engineer\"}}"),
            (body, secret) -> Map.of("Bob-Signature", base64(AnHris.hmac("HmacSHA512", secret, body)))),
    PERSONIO(
            "{\"company_id\":\"1\",\"event_name\":\"person.updated\",\"occurred_at\":\"2026-01-31T18:42:00Z\",\"payload\":{\"person_id\":\"{id}\"}}",
            "a-token-of-our-own-that-is-long-enough-0123",
            Map.of(
                    "GIVEN_NAME", "first_name",
                    "EMAIL", "email",
                    "JOB_TITLE", "/employment/position/title",
                    "TIME_ZONE", "/employment/office/id"),
            Map.of(
                    "/v2/persons/{id}",
                    "{\"id\":\"{id}\",\"first_name\":\"Anna\",\"email\":\"{id}@example.com\"}",
                    "/v2/persons/{id}/employments",
                    "{\"_data\":[{\"id\":\"7\",\"status\":\"ACTIVE\",\"position\":{\"title\":\"Engineer\"}}]}"),
            (_, secret) -> Map.of("Authorization", secret)),
    GUSTO(
            "{\"uuid\":\"{new}\",\"event_type\":\"employee.updated\",\"resource_type\":\"Company\",\"entity_type\":\"Employee\",\"entity_uuid\":\"{id}\",\"timestamp\":1671058841}",
            "6590f590-3dba-495e-9bea-c361e1e2efc0",
            Map.of(
                    "GIVEN_NAME", "first_name",
                    "EMAIL", "work_email",
                    "JOB_TITLE", "/jobs/0/title",
                    "TIME_ZONE", "location"),
            Map.of(
                    "/v1/employees/{id}",
                    "{\"first_name\":\"Anna\",\"work_email\":\"{id}@example.com\",\"jobs\":[{\"title\":\"Engineer\",\"rate\":\"90000-canary\"}]}"),
            (body, secret) -> Map.of("X-Gusto-Signature", AnHris.hex(secret, body))),
    MERGE(
            "{\"hook\":{\"id\":\"1\",\"event\":\"Employee.changed\"},\"linked_account\":{\"id\":\"2\"},\"data\":{\"id\":\"{id}\"}}",
            "a-key-of-merge",
            Map.of(
                    "GIVEN_NAME",
                    "first_name",
                    "EMAIL",
                    "work_email",
                    "JOB_TITLE",
                    "job_title",
                    "TIME_ZONE",
                    "location"),
            Map.of(
                    "/api/hris/v1/employees/{id}",
                    "{\"first_name\":\"Anna\",\"work_email\":\"{id}@example.com\",\"job_title\":\"Engineer\"}"),
            (body, secret) -> Map.of(
                    "X-Merge-Webhook-Signature",
                    Base64.getUrlEncoder().encodeToString(AnHris.hmac("HmacSHA256", secret, body)))),
    FINCH(
            "{\"connection_id\":\"1\",\"event_type\":\"individual.updated\",\"data\":{\"individual_id\":\"{id}\"}}",
            Base64.getEncoder().encodeToString("a-secret-of-finch-24-long".getBytes(StandardCharsets.UTF_8)),
            Map.of(
                    "GIVEN_NAME", "first_name",
                    "EMAIL", "/emails/0/data",
                    "JOB_TITLE", "/employment/title",
                    "TIME_ZONE", "/employment/location/city"),
            Map.of(
                    "/employer/individual",
                    "{\"responses\":[{\"code\":200,\"body\":{\"first_name\":\"Anna\",\"emails\":[{\"data\":\"{id}@example.com\",\"type\":\"work\"}]}}]}",
                    "/employer/employment",
                    "{\"responses\":[{\"code\":200,\"body\":{\"title\":\"Engineer\",\"income\":{\"amount\":\"90000-canary\"}}}]}"),
            (body, secret) -> {
                var time = now();
                var id = UUID.randomUUID().toString();
                var key = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
                return Map.of(
                        "Finch-Event-Id",
                        id,
                        "Finch-Timestamp",
                        time,
                        "Finch-Signature",
                        "v1," + base64(AnHris.hmac("HmacSHA256", key, id + '.' + time + '.' + body)));
            }),
    RIPPLING(
            "event_name=employee.hired&id={id}&company_id=1",
            "another-token-of-our-own-that-is-long-enough",
            Map.of("GIVEN_NAME", "firstName", "EMAIL", "workEmail", "JOB_TITLE", "title", "TIME_ZONE", "location"),
            Map.of(
                    "/platform/api/employees/{id}",
                    "{\"firstName\":\"Anna\",\"workEmail\":\"{id}@example.com\",\"title\":\"Engineer\"}"),
            (_, secret) -> Map.of("Authorization", "Bearer " + secret));

    private final String event;
    private final String secret;
    private final Map<String, String> fields;
    private final Map<String, String> answers;
    private final BiFunction<String, String, Map<String, String>> signing;

    ThinProvider(
            String event,
            String secret,
            Map<String, String> fields,
            Map<String, String> answers,
            BiFunction<String, String, Map<String, String>> signing) {
        this.event = event;
        this.secret = secret;
        this.fields = fields;
        this.answers = answers;
        this.signing = signing;
    }

    private static String now() {
        // The clock is real, so what is signed is now.
        return String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A connection to it, whose mapping knows its words. */
    AnHris connected() {
        var facts = new HashMap<String, Object>();
        fields.forEach((fact, field) -> facts.put(
                fact,
                fact.equals("TIME_ZONE")
                        ? Map.of("from", List.of(field), "otherwise", "Europe/Berlin")
                        : Map.of("from", List.of(field))));
        return AnHris.of(
                Map.of("name", name(), "provider", name(), "secret", secret, "mapping", Map.of("facts", facts)));
    }

    /** Lets its API tell of an employee. */
    void tells(StubProvider api, String employee) {
        UnaryOperator<String> of = text -> text.replace("{id}", employee);
        answers.forEach((path, body) -> api.answers(of.apply(path), of.apply(body)));
    }

    /** Where it has to be asked for an employee. */
    List<String> places(String employee) {
        return answers.keySet().stream()
                .map(path -> path.replace("{id}", employee))
                .toList();
    }

    /** A genuine delivery that says that an employee is different. */
    RequestSpecification says(String employee) {
        var body = event.replace("{id}", employee)
                .replace("{new}", UUID.randomUUID().toString());
        var call = AnHris.knocks().headers(signing.apply(body, secret));
        return this == RIPPLING
                ? call.contentType("application/x-www-form-urlencoded").body(body)
                : call.contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }
}
