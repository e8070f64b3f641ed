package io.shipmate.kit.problem;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingInTheWrongWay {

    private static final String BOATS = "/api/harbour/v1/boats";
    private static final String TIDES = "/api/harbour/v1/tides";

    @TestHTTPResource(BOATS)
    URI boats;

    private static RequestSpecification member() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of("anna"));
    }

    @Test
    void a_method_that_is_not_taken_is_told_with_those_that_are() {
        member().delete(BOATS).then().spec(isProblem(405, "method-not-allowed")).header("Allow", "GET, HEAD, POST");
        member().patch(BOATS + "/0199-x")
                .then()
                .spec(isProblem(405, "method-not-allowed"))
                .header("Allow", "GET, HEAD, PUT");
        member().request("BREW", BOATS).then().spec(isProblem(405, "method-not-allowed"));
    }

    @Test
    void what_is_not_there_is_a_problem_in_every_media_type() {
        member().get("/nope").then().spec(isProblem(404, "not-found"));
        member().accept("text/html").get("/nope").then().spec(isProblem(404, "not-found"));
        member().accept("text/html").get(BOATS + "/x/y/z").then().spec(isProblem(404, "not-found"));
        member().get(BOATS + "/no-uuid").then().spec(isProblem(404, "not-found"));
        member().body("{\"name\":\"x\"}").put(BOATS + "/no-uuid").then().spec(isProblem(404, "not-found"));
        assertThat(member().head(BOATS + "/no-uuid").statusCode()).isEqualTo(404);
        member().get("/q/metrics").then().spec(isProblem(404, "not-found"));
    }

    @Test
    void media_types_that_nobody_speaks_are_problems() {
        member().accept("text/plain").get(BOATS).then().spec(isProblem(406, "not-acceptable"));
        member().accept("nonsense").get(BOATS).then().spec(isProblem(406, "not-acceptable"));
        given().auth()
                .oauth2(Tokens.of("anna"))
                .contentType("text/plain")
                .body("{}")
                .post(BOATS)
                .then()
                .spec(isProblem(415, "unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "5",
                "\"x\"",
                "[{\"name\":\"x\"}]",
                "{\"name\":5}",
                "{\"name\":true}",
                "{\"name\":[\"x\"]}",
                "{\"name\":{\"x\":1}}",
                "{\"name\":\"x\",\"flags\":\"y\"}",
                "{\"name\":\"x\",\"flags\":[5]}",
                "{\"name\":\"x\",\"crew\":\"5\"}",
                "{\"name\":\"x\",\"crew\":1.5}",
                "{\"name\":\"x\",\"crew\":true}",
                "{\"name\":\"x\",\"crew\":99999999999}",
                "{\"name\":\"x\",\"kind\":0}",
                "{\"name\":\"x\",\"kind\":\"\"}",
                "{\"name\":\"x\",\"kind\":\"dinghy\"}",
                "{\"name\":\"x\",\"built\":5}",
                "{\"name\":\"x\",\"built\":\"\"}",
                "{\"name\":\"x\",\"built\":\"yesterday\"}",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"name\":\"x\",\"colour\":\"red\"}",
                "null"
            })
    void a_body_that_the_contract_does_not_allow_is_refused_with_its_place(String body) {
        var violations = member().body(body)
                .post(BOATS)
                .then()
                .spec(isProblem(400, "invalid-request"))
                .extract()
                .jsonPath()
                .getList("violations");
        assertThat(violations).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":",
                "{\"name\":\"x\"} more",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{name:1}",
                "{'a':1}"
            })
    void a_body_that_is_no_json_is_told_where_it_stops(String body) {
        member().body(body).post(BOATS).then().spec(isProblem(400, "malformed-json"));
    }

    @Test
    void a_body_beyond_what_the_parser_reads_is_refused_without_a_place() {
        isBeyond(member().body("{\"name\":\"x\",\"crew\":" + "9".repeat(1_001) + "}")
                .post(BOATS));
        isBeyond(member().body("{\"" + "a".repeat(50_001) + "\":1}").post(BOATS));
        isBeyond(
                member().body("{\"a\":".repeat(1_001) + "1" + "}".repeat(1_001)).put(TIDES));
    }

    private static void isBeyond(Response answer) {
        answer.then().spec(isProblem(400, "malformed-json")).body("detail", containsString("nests too deeply"));
    }

    @Test
    void a_body_may_nest_deeply_without_harm() throws Exception {
        for (var deep : List.of("[".repeat(100_000), "{\"name\":".repeat(50_000))) {
            assertThat(send(HttpRequest.BodyPublishers.ofString(deep))).isEqualTo(400);
        }
    }

    @Test
    void places_stand_as_json_pointers_and_names_of_parameters() {
        member().body("{\"name\":\" \",\"flags\":[\"ok\",\"far too long\"]}")
                .post(BOATS)
                .then()
                .spec(isInvalidAt("/name", "/flags/1"));
        member().get(BOATS + "?limit=0").then().spec(isInvalidAt("limit"));
        member().get(BOATS + "?limit=101").then().spec(isInvalidAt("limit"));
        member().get(BOATS + "?limit=99999999999").then().spec(isInvalidAt("limit"));
    }

    @Test
    void a_character_that_cannot_be_kept_is_no_fault_of_ours_in_an_address_either() {
        member().urlEncodingEnabled(false).get(BOATS + "?q=%00").then().spec(isProblem(400, "bad-request"));
    }

    @Test
    void texts_follow_the_callers_language() {
        member().header("Accept-Language", "fr;q=0.9, de-CH;q=0.5")
                .body("{\"name\":\" \"}")
                .post(BOATS)
                .then()
                .spec(isInvalidAt("/name"))
                .header("Content-Language", "de")
                .header("Vary", equalTo("Accept-Language"))
                .header("Cache-Control", "no-store")
                .body("title", equalTo("Die Anfrage verletzt eine Regel"))
                .body("violations.message", hasItem("darf nicht leer sein"));
        member().header("Accept-Language", "de")
                .get(BOATS + "?limit=0")
                .then()
                .body("violations[0].message", equalTo("muss eine Zahl von 1 bis 100 sein"));
        for (var nonsense : List.of("", ";;;", "de;q=x", "*", "x".repeat(500))) {
            member().header("Accept-Language", nonsense).get("/nope").then().header("Content-Language", "en");
        }
    }

    @Test
    void a_body_over_the_limit_is_a_problem_with_or_without_its_length() throws Exception {
        var large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        member().body(large).post(BOATS).then().spec(isProblem(413, "too-large"));
        member().body("{\"name\":\"" + "x".repeat(2_200_000) + "\"}")
                .post(BOATS)
                .then()
                .spec(isProblem(413, "too-large"));
        assertThat(send(HttpRequest.BodyPublishers.ofInputStream(() -> chunks(large))))
                .isIn(413, 400);
    }

    /** REST Assured would print a body prettily, which for a deep one takes more memory than there is. */
    private int send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(boats)
                .header("Authorization", "Bearer " + Tokens.of("anna"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private static InputStream chunks(String body) {
        var parts = Stream.of(body.substring(0, 10), body.substring(10))
                .map(part -> (InputStream) new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new SequenceInputStream(Collections.enumeration(parts));
    }
}
