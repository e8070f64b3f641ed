package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.PATH;
import static io.shipmate.profile.hris.AnHris.SECRET;
import static io.shipmate.profile.hris.AnHris.knocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReceivingDeliveries {

    @Inject
    MeterRegistry metrics;

    private double refused(String reason) {
        return metrics.counter("shipmate.hris.refused", "provider", "bamboohr", "reason", reason)
                .count();
    }

    private static long kept(AnHris hris) {
        return Database.number("select count(*) from hris_delivery where connection = ?", UUID.fromString(hris.id()));
    }

    @Test
    void a_genuine_delivery_is_kept_sealed_and_answered_with_200() {
        var hris = AnHris.bambooHr();
        var employee = AnHris.employee();
        hris.delivers(AnHris.said(employee, 1, AnHris.newcomer())).then().statusCode(200);
        assertThat(kept(hris)).isEqualTo(1);
        assertThat(Database.dump()).doesNotContain("90000-canary");
    }

    @Test
    void a_wrong_signature_is_refused_and_counted() {
        var hris = AnHris.bambooHr();
        var before = refused("wrong");
        hris.delivers("{\"n\":1}", "somebody-else-s-secret")
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"))
                .header("WWW-Authenticate", not(nullValue()));
        assertThat(refused("wrong")).isEqualTo(before + 1);
        assertThat(kept(hris)).isZero();
    }

    @Test
    void no_signature_and_an_old_one_are_refused_alike_and_counted_apart() {
        var hris = AnHris.bambooHr();
        var unsigned = refused("unsigned");
        var stale = refused("stale");
        knocks().body("{\"n\":1}").post(hris.door()).then().spec(isProblem(401, "hris-delivery-not-genuine"));
        hris.signed("{\"n\":1}", "1700000000", SECRET)
                .post(hris.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
        assertThat(refused("unsigned")).isEqualTo(unsigned + 1);
        assertThat(refused("stale")).isEqualTo(stale + 1);
    }

    @Test
    void what_is_signed_is_the_bytes_not_what_they_mean() {
        var hris = AnHris.bambooHr();
        hris.delivers("{ \"n\" :1.0 ,\"name\":\"Zoë\",\"n\":2}").then().statusCode(200);
        hris.delivers("\u0000\u0001 not JSON").then().statusCode(200);
        assertThat(kept(hris)).isEqualTo(2);
    }

    @Test
    void an_employee_whom_nobody_knows_is_no_reason_to_refuse() {
        var hris = AnHris.bambooHr();
        var opened = hris.applied(AnHris.deleted(AnHris.employee(), 1));
        assertThat(opened.getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(opened.getString("delivery.reasons[0].code")).isEqualTo("left-unknown");
    }

    @Test
    void the_same_delivery_again_is_counted_and_not_kept_twice() {
        var hris = AnHris.bambooHr();
        for (var i = 0; i < 3; i++) {
            hris.delivers("{\"n\":1}").then().statusCode(200);
        }
        assertThat(kept(hris)).isEqualTo(1);
        assertThat(hris.deliveries("").getInt("items[0].repeats")).isEqualTo(2);
    }

    @Test
    void the_same_delivery_twice_at_once_is_kept_once() throws Exception {
        var hris = AnHris.bambooHr();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                calls.add(() -> hris.delivers("{\"n\":1}").statusCode());
            }
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(kept(hris)).isEqualTo(1);
    }

    @Test
    void an_address_that_is_none_says_so() {
        knocks().body("{}")
                .post("/hris/" + UUID.randomUUID() + "/events")
                .then()
                .spec(isProblem(404, "not-found"));
        knocks().body("{}").post("/hris/nonsense/events").then().statusCode(404);
    }

    @Test
    void a_connection_without_a_secret_lets_the_sender_try_again() {
        var hris = AnHris.of(Map.of("name", "Not yet", "provider", "BAMBOOHR"));
        hris.delivers("{\"n\":1}")
                .then()
                .spec(isProblem(503, "hris-connection-not-ready"))
                .header("Retry-After", equalTo("30"));
        admin().body(Map.of("secret", SECRET))
                .post(hris.path() + "/rotate-secret")
                .then()
                .statusCode(200);
        hris.delivers("{\"n\":1}").then().statusCode(200);
    }

    @Test
    void an_outage_of_ours_lets_the_sender_try_again() {
        var hris = AnHris.bambooHr();
        Database.run("alter table hris_delivery_subject rename to away");
        try {
            hris.delivers(AnHris.said(AnHris.employee(), 1, AnHris.newcomer()))
                    .then()
                    .spec(isProblem(503, "try-again"))
                    .header("Retry-After", equalTo("30"));
            assertThat(kept(hris)).isZero();
        } finally {
            Database.run("alter table away rename to hris_delivery_subject");
        }
        hris.delivers(AnHris.said(AnHris.employee(), 1, AnHris.newcomer()))
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_too_large_is_refused() {
        var hris = AnHris.bambooHr();
        hris.delivers("{\"n\":\"" + "x".repeat(1_100_000) + "\"}").then().spec(isProblem(413, "too-large"));
        hris.delivers("{\"n\":\"" + "x".repeat(900_000) + "\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ping test", "\"Ping test\"", "{\"text\":\"Ping test\"}"})
    void hi_bob_s_ping_is_answered(String ping) {
        var hris = AnHris.of(Map.of("name", "Bob", "provider", "HIBOB"));
        knocks().contentType("text/plain").body(ping).post(hris.door()).then().statusCode(200);
        assertThat(kept(hris)).isZero();
        knocks().contentType("text/plain")
                .body("Ping test!")
                .post(hris.door())
                .then()
                .spec(isProblem(503, "hris-connection-not-ready"));
    }

    @Test
    void hi_bob_signs_with_its_own_hash() {
        var hris = AnHris.of(Map.of("name", "Bob", "provider", "HIBOB", "secret", SECRET));
        var body = "{\"type\":\"employee.updated\",\"data\":{\"employeeId\":\"1\"}}";
        knocks().header("Bob-Signature", Base64.getEncoder().encodeToString(AnHris.hmac("HmacSHA512", SECRET, body)))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(hris.door())
                .then()
                .statusCode(200);
        assertThat(hris.settled().getString("delivery.reasons[0].code")).isEqualTo("fetch-not-configured");
    }

    @Test
    void gusto_s_token_comes_by_itself_is_taken_once_and_then_signs() {
        var hris = AnHris.of(Map.of("name", "Gusto", "provider", "GUSTO"));
        admin().post(hris.path() + "/take-verification-token").then().spec(isProblem(409, "hris-no-token-to-take"));
        knocks().body("{\"verification_token\":\"a-token-of-gusto\"}")
                .post(hris.door())
                .then()
                .statusCode(200);
        admin().get(hris.path()).then().body("secret.handshake", equalTo("ARRIVED"));
        admin().post(hris.path() + "/take-verification-token")
                .then()
                .statusCode(200)
                .body("verificationToken", equalTo("a-token-of-gusto"));
        admin().post(hris.path() + "/take-verification-token").then().spec(isProblem(409, "hris-no-token-to-take"));
        knocks().body("{\"verification_token\":\"a-stranger-s-token\"}")
                .post(hris.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
        var body = "{\"uuid\":\"1\",\"event_type\":\"company.updated\",\"entity_type\":\"Company\"}";
        knocks().header("X-Gusto-Signature", AnHris.hex("a-token-of-gusto", body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(hris.door())
                .then()
                .statusCode(200);
        assertThat(hris.settled().getString("delivery.state")).isEqualTo("IGNORED");
        assertThat(Database.dump()).doesNotContain("a-token-of-gusto");
    }

    @Test
    void gusto_s_token_from_a_stranger_is_not_taken_where_somebody_has_set_the_secret() {
        var hris = AnHris.of(Map.of("name", "Gusto", "provider", "GUSTO", "secret", "a-token-that-we-set"));
        knocks().body("{\"verification_token\":\"a-stranger-s-token\"}")
                .post(hris.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "line\\nbreak and more"})
    void a_token_that_gusto_would_not_send_is_a_stranger_s_and_gusto_s_own_is_still_taken(String token) {
        var hris = AnHris.of(Map.of("name", "Gusto", "provider", "GUSTO"));
        var before = metrics.counter("shipmate.hris.refused", "provider", "gusto", "reason", "malformed")
                .count();
        knocks().body("{\"verification_token\":\"" + token + "\"}")
                .post(hris.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
        assertThat(metrics.counter("shipmate.hris.refused", "provider", "gusto", "reason", "malformed")
                        .count())
                .isEqualTo(before + 1);
        knocks().body("{\"verification_token\":\"a-token-of-gusto\"}")
                .post(hris.door())
                .then()
                .statusCode(200);
    }

    @Test
    void personio_s_token_may_stand_in_any_header_and_is_compared_as_it_is() {
        var usual = AnHris.of(Map.of("name", "Personio", "provider", "PERSONIO", "secret", "token with a space"));
        knocks().header("Authorization", "token with a space")
                .body("{\"n\":1}")
                .post(usual.door())
                .then()
                .statusCode(200);
        knocks().header("Authorization", "Bearer token with a space")
                .body("{\"n\":1}")
                .post(usual.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
        var other = AnHris.of(Map.of(
                "name", "Personio", "provider", "PERSONIO", "secret", SECRET, "tokenHeader", "X-Shipmate-Token"));
        knocks().header("x-shipmate-token", SECRET)
                .body("{\"n\":1}")
                .post(other.door())
                .then()
                .statusCode(200);
        knocks().header("Authorization", SECRET)
                .body("{\"n\":1}")
                .post(other.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
    }

    @Test
    void rippling_s_form_comes_with_a_bearer_token_that_is_not_ours() {
        var hris = AnHris.of(Map.of("name", "Rippling", "provider", "RIPPLING", "secret", SECRET));
        var form = "event_name=employee.hired&id=1";
        for (var i = 0; i < 2; i++) {
            knocks().contentType("application/x-www-form-urlencoded")
                    .header("Authorization", "Bearer " + SECRET)
                    .body(form)
                    .post(hris.door())
                    .then()
                    .statusCode(200);
        }
        assertThat(kept(hris)).isBetween(1L, 2L); // two, if the five minutes end in between
        knocks().contentType("application/x-www-form-urlencoded")
                .header("Authorization", "Bearer wrong-" + SECRET)
                .body(form)
                .post(hris.door())
                .then()
                .spec(isProblem(401, "hris-delivery-not-genuine"));
    }

    @Test
    void without_a_time_in_them_the_same_words_are_looked_at_again_when_they_come_again() {
        var hris = AnHris.of(Map.of("name", "Rippling", "provider", "RIPPLING", "secret", SECRET));
        var first = whenDone(hris, "");
        assertThat(first).isNotEmpty();
        assertThat(whenDone(hris, first)).isNotEqualTo(first);
    }

    /** Lets Rippling say something, and waits until it is done with; returns when that was. */
    private static String whenDone(AnHris hris, String before) {
        knocks().contentType("application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + SECRET)
                .body("event_name=employee.updated&id=1")
                .post(hris.door())
                .then()
                .statusCode(200);
        return await().until(
                        () -> Database.rows(
                                        "select coalesce(cast(max(done_at) as text), '') from hris_delivery where connection = ?",
                                        UUID.fromString(hris.id()))
                                .getFirst()
                                .getFirst(),
                        done -> !done.isEmpty() && !done.equals(before));
    }

    @Test
    void what_is_compressed_is_not_taken() {
        var hris = AnHris.bambooHr();
        knocks().header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post(hris.door())
                .then()
                .spec(isProblem(415, "unsupported-media-type"));
    }

    @Test
    void the_texts_of_a_refusal_follow_the_language() {
        var hris = AnHris.bambooHr();
        var titles = new HashSet<String>();
        for (var language : List.of("en", "de")) {
            titles.add(knocks().header("Accept-Language", language)
                    .body("{}")
                    .post(hris.door())
                    .then()
                    .statusCode(401)
                    .extract()
                    .path("title"));
        }
        assertThat(titles).containsExactlyInAnyOrder("The signature does not fit", "Die Signatur passt nicht");
    }

    @Test
    void a_new_connection_has_no_deliveries() {
        assertThat(AnHris.bambooHr().deliveries("").getList("items")).isEmpty();
        admin().get(PATH + "/" + UUID.randomUUID() + "/deliveries").then().spec(isProblem(404, "not-found"));
    }
}
