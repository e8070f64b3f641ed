package io.shipmate.profile.hris;

import static io.shipmate.profile.Newcomer.admin;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HR system of a test's own, with a connection: {@code AnHris.bambooHr().says("1", "First Name", "Bryony")}. */
public final class AnHris {

    static final String PATH = "/api/profile/v1/hris-connections";
    static final String SECRET = "a-secret-of-bamboo";

    private static final Map<String, Object> FACTS = Map.of(
            "GIVEN_NAME", Map.of("from", List.of("First Name")),
            "FAMILY_NAME", Map.of("from", List.of("Last Name")),
            "EMAIL", Map.of("from", List.of("Work Email")),
            "JOB_TITLE", Map.of("from", List.of("Job Title")),
            "UNIT", Map.of("from", List.of("Department")),
            "MANAGER_EXTERNAL_ID", Map.of("from", List.of("Supervisor")),
            "TIME_ZONE",
                    Map.of(
                            "from", List.of("Location"),
                            "values", Map.of("Berlin", "Europe/Berlin"),
                            "otherwise", "Europe/London"),
            "EMPLOYMENT",
                    Map.of(
                            "from",
                            List.of("Status"),
                            "values",
                            Map.of("Active", "ACTIVE", "On Leave", "ON_LEAVE", "Terminated", "LEFT")),
            "HIRED_ON", Map.of("from", List.of("Hire Date")),
            "LEFT_ON", Map.of("from", List.of("Termination Date")));

    private final String id;

    private AnHris(String id) {
        this.id = id;
    }

    static Map<String, Object> mapping() {
        return Map.of("facts", FACTS);
    }

    /** BambooHR, mapped, with {@link #SECRET}. */
    public static AnHris bambooHr() {
        return of(Map.of("name", "BambooHR", "provider", "BAMBOOHR", "secret", SECRET, "mapping", mapping()));
    }

    /** BambooHR, where {@code Number} is the id by which we know an employee, and not its own. */
    static AnHris withNumbers() {
        var facts = new HashMap<>(FACTS);
        facts.put("EXTERNAL_ID", Map.of("from", List.of("Number")));
        return of(
                Map.of("name", "Numbers", "provider", "BAMBOOHR", "secret", SECRET, "mapping", Map.of("facts", facts)));
    }

    static AnHris of(Map<String, ?> request) {
        return new AnHris(admin().body(request)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("connection.id"));
    }

    static AnHris known(String id) {
        return new AnHris(id);
    }

    String id() {
        return id;
    }

    String path() {
        return PATH + "/" + id;
    }

    String door() {
        return "/hris/" + id + "/events";
    }

    /** What BambooHR's field-based webhook says of an employee at this second of March 2026. */
    public static String said(String employee, int second, Map<String, String> fields) {
        var words = new StringBuilder();
        fields.forEach((name, value) -> words.append(words.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
        return "{\"employees\":[{\"id\":\"%s\",\"action\":\"Updated\",\"timestamp\":\"%s\",\"fields\":{%s}}]}"
                .formatted(employee, time(second), words);
    }

    static String deleted(String employee, int second) {
        return "{\"employees\":[{\"id\":\"%s\",\"action\":\"Deleted\",\"timestamp\":\"%s\"}]}"
                .formatted(employee, time(second));
    }

    /** Some time ago, so that nothing is in the future. */
    private static String time(int second) {
        return "2026-03-02T08:%02d:%02d+0000".formatted(second / 60, second % 60);
    }

    public static Map<String, String> newcomer(String... different) {
        var fields = new HashMap<String, String>(Map.of(
                "First Name", "Bryony",
                "Last Name", "Hart",
                "Work Email", UUID.randomUUID() + "@example.com",
                "Job Title", "Engineer",
                "Department", "Payments",
                "Location", "Berlin",
                "Status", "Active",
                "Pay Rate", "90000-canary"));
        for (var i = 0; i < different.length; i += 2) {
            fields.put(different[i], different[i + 1]);
        }
        return fields;
    }

    Response delivers(String body) {
        return delivers(body, SECRET);
    }

    Response delivers(String body, String secret) {
        // The clock is real, so what is signed is now.
        var now = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        return signed(body, now, secret).post(door());
    }

    RequestSpecification signed(String body, String time, String secret) {
        return knocks().contentType("application/json")
                .header("X-BambooHR-Timestamp", time)
                .header("X-BambooHR-Signature", hex(secret, body + time))
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Calls the door without a token. */
    static RequestSpecification knocks() {
        return Api.anonymous();
    }

    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", secret, text));
    }

    static byte[] hmac(String algorithm, String secret, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Delivers and waits until nothing waits any more; returns the newest delivery. */
    public JsonPath applied(String body) {
        delivers(body).then().statusCode(200);
        return settled();
    }

    /** Waits until nothing waits any more; returns the newest delivery, opened. */
    JsonPath settled() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> deliveries("?state=WAITING").getList("items").isEmpty());
        var newest = deliveries("").getString("items[0].id");
        return newest == null
                ? deliveries("")
                : admin().get(path() + "/deliveries/" + newest)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
    }

    JsonPath deliveries(String query) {
        return admin().get(path() + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the person with this HRIS id sees of themselves. */
    static JsonPath me(String externalId) {
        return as(externalId, call -> call.get("/api/profile/v1/me"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response as(String externalId, Function<RequestSpecification, Response> call) {
        return call.apply(Api.with(Tokens.with(externalId, Map.of("external_id", externalId))));
    }

    static String employee() {
        return "B-" + UUID.randomUUID();
    }
}
