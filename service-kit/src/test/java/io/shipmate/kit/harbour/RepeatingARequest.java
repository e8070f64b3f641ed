package io.shipmate.kit.harbour;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RepeatingARequest {

    private static final String BOATS = "/api/harbour/v1/boats";
    private static final String CARGO = "/api/harbour/v1/cargo";

    @Inject
    Loading loading;

    private final String key = UUID.randomUUID().toString();

    private RequestSpecification as(String subject) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(subject))
                .header("Idempotency-Key", key);
    }

    @Test
    void fifty_equal_requests_at_once_have_one_effect() throws Exception {
        var name = "Fleet " + key.substring(0, 18);
        var start = new CyclicBarrier(50);
        var requests = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < 50; n++) {
            requests.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return as("anna")
                        .body("{\"name\":\"%s\"}".formatted(name))
                        .post(BOATS)
                        .statusCode();
            });
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var answer : threads.invokeAll(requests)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(Database.number("select count(*) from boat where name = ?", name))
                .isEqualTo(1);
        as("anna")
                .body("{\"name\":\"%s\"}".formatted(name))
                .post(BOATS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void an_answer_without_a_body_is_an_answer_too() {
        var before = loading.runs();
        as("anna").post(CARGO + "/salt/inspect").then().statusCode(204).header("Idempotency-Replayed", nullValue());
        as("anna").post(CARGO + "/salt/inspect").then().statusCode(204).header("Idempotency-Replayed", "true");
        assertThat(loading.runs() - before).isEqualTo(1);
    }

    @Test
    void a_page_of_sealed_views_is_given_back_as_it_was() {
        var first = as("anna")
                .body("[\"x\",\"y\"]")
                .post(CARGO + "/load")
                .then()
                .statusCode(200)
                .extract();
        var again = as("anna")
                .body("[\"x\",\"y\"]")
                .post(CARGO + "/load")
                .then()
                .statusCode(200)
                .extract();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.jsonPath().getList("items.kind")).isEqualTo(List.of("FISH", "SALT"));
        assertThat(again.jsonPath().getString("next"))
                .isEqualTo(first.jsonPath().getString("next"));
        assertThat(again.jsonPath().getMap("items[0]"))
                .isEqualTo(first.jsonPath().getMap("items[0]"));
        // A set has no order, and each time another.
        assertThat(again.jsonPath().getList("items[1].bags")).containsExactlyInAnyOrder("x", "y");
        as("anna")
                .body("[\"y\",\"x\"]")
                .post(CARGO + "/load")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        as("anna").body("[\"y\",\"z\"]").post(CARGO + "/load").then().spec(isProblem(422, "idempotency-key-reused"));
    }

    @Test
    void a_file_counts_by_its_content() {
        upload("crates").then().statusCode(200).header("Idempotency-Replayed", nullValue());
        upload("crates").then().statusCode(200).header("Idempotency-Replayed", "true");
        upload("barrels").then().spec(isProblem(422, "idempotency-key-reused"));
    }

    private io.restassured.response.Response upload(String content) {
        return given().auth()
                .oauth2(Tokens.of("anna"))
                .header("Idempotency-Key", key)
                .multiPart("list", "list.csv", content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(CARGO + "/list");
    }

    @Test
    void the_same_key_for_another_address_is_refused_and_another_persons_key_is_another_key() {
        as("anna").post(CARGO + "/salt/inspect").then().statusCode(204);
        as("anna").post(CARGO + "/fish/inspect").then().spec(isProblem(422, "idempotency-key-reused"));
        as("anna").post(CARGO + "/salt/inspect?now=1").then().spec(isProblem(422, "idempotency-key-reused"));
        as("ben").post(CARGO + "/fish/inspect").then().statusCode(204).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_refusal_is_not_remembered_and_changes_nothing() {
        var before = loading.runs();
        as("anna").post(CARGO + "/refused").then().spec(isProblem(404, "not-found"));
        as("anna").post(CARGO + "/refused").then().spec(isProblem(404, "not-found"));
        assertThat(loading.runs() - before).isEqualTo(2);
    }

    @Test
    void an_answer_is_forgotten_after_a_day() {
        as("anna").post(CARGO + "/salt/inspect").then().statusCode(204);
        Database.run("update idempotent_answer set answered_at = answered_at - interval '25 hours'");
        as("anna").post(CARGO + "/fish/inspect").then().statusCode(204).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_key_must_be_of_visible_characters() {
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of("anna"))
                .header("Idempotency-Key", "a b")
                .post(CARGO + "/salt/inspect")
                .then()
                .spec(isProblem(400, "idempotency-key-invalid"));
    }

    @Test
    void nothing_that_somebody_said_or_heard_stands_in_the_table() {
        as("anna").body("[\"canary-of-the-bags\"]").post(CARGO + "/load").then().statusCode(200);
        assertThat(Database.dump())
                .contains("== idempotent_answer")
                .doesNotContain("canary-of-the-bags")
                .doesNotContain(key)
                .doesNotContain("anna");
    }

    @Test
    void a_use_case_that_forgot_its_transaction_is_found_at_once() {
        as("anna").post(CARGO + "/without-transaction").then().statusCode(500).body("status", equalTo(500));
    }
}
