package io.shipmate.profile;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody of a test's own, who comes in by a roster of one line: {@code aPerson().named("Zoë", "Brontë").arrives()}. */
public final class Newcomer {

    private final Map<String, String> row = new LinkedHashMap<>();

    private Newcomer() {
        var id = "E-" + UUID.randomUUID();
        row.put("external_id", id);
        row.put("given_name", "Anna");
        row.put("family_name", "Müller");
        row.put("email", id.toLowerCase(java.util.Locale.ROOT) + "@example.com");
        row.put("job_title", "Senior Software Engineer");
        row.put("job_family", "engineering");
        row.put("level", "IC3");
        row.put("unit", "Payments");
        row.put("location", "Berlin");
        row.put("time_zone", "Europe/Berlin");
        row.put("language", "de");
        row.put("manager_external_id", "");
        row.put("hired_on", "2020-02-01");
        row.put("role_since", "2023-04-01");
    }

    public static Newcomer aPerson() {
        return new Newcomer();
    }

    public Newcomer named(String given, String family) {
        return with("given_name", given).with("family_name", family);
    }

    public Newcomer with(String column, String value) {
        row.put(column, value);
        return this;
    }

    public Newcomer without(String column) {
        row.remove(column);
        return this;
    }

    public Newcomer reportingTo(Newcomer manager) {
        return with("manager_external_id", manager.externalId());
    }

    public String externalId() {
        return row.get("external_id");
    }

    public String email() {
        return row.get("email");
    }

    /** Comes in, or comes in again with what is different now. */
    public Newcomer arrives() {
        var done = imported(csv(this));
        if (done.getInt("rows.failed") > 0) {
            throw new AssertionError("The roster is refused: " + done.prettify());
        }
        return this;
    }

    /** A token that names the person's HRIS id. */
    public String token(String... roles) {
        return Tokens.with(externalId(), Map.of("external_id", externalId()), roles);
    }

    /** Calls as this person, who has signed in. */
    public RequestSpecification calls() {
        return Api.with(token());
    }

    public UUID id() {
        return UUID.fromString(calls().get("/api/profile/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
    }

    /** Takes part, with these things different from the usual. */
    public Newcomer takesPart(Map<String, ?> different) {
        var body = new HashMap<String, Object>(Map.of("status", "IN", "acceptHouseNorms", true));
        body.putAll(different);
        calls().body(body).put("/api/profile/v1/me/participation").then().statusCode(200);
        return this;
    }

    public Newcomer takesPart() {
        id();
        return takesPart(Map.of());
    }

    public static String csv(Newcomer... people) {
        var header = String.join(",", people[0].row.keySet());
        return header + "\r\n"
                + Arrays.stream(people)
                        .map(person -> person.row.values().stream()
                                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public static RequestSpecification admin() {
        return Api.with(Tokens.of("admin", "people-admin"));
    }

    /** Imports a file and waits until all its rows are done. */
    public static JsonPath imported(String csv) {
        return finished(admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/csv")
                .post("/api/profile/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    /** Waits until the import at this address is done and returns it. */
    public static JsonPath finished(String location) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> admin().get(location).then().statusCode(200).body("state", equalTo("DONE")));
        return admin().get(location).jsonPath();
    }

    /** The rows of an import that have this outcome. */
    public static List<Map<String, Object>> rows(JsonPath done, String outcome) {
        return admin().get(
                        "/api/profile/v1/roster-imports/" + done.getString("id") + "/rows?limit=100&outcome=" + outcome)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
