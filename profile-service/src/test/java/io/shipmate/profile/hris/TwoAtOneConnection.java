package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.SECRET;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.knocks;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.AtOnce;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people-admins, or two deliveries, at the same connection at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoAtOneConnection {

    private AnHris hris;

    @BeforeEach
    void connects() {
        hris = AnHris.bambooHr();
    }

    private String tag() {
        return admin().get(hris.path()).then().statusCode(200).extract().header("ETag");
    }

    private Response post(String what, Object body) {
        return admin().body(body).post(hris.path() + what);
    }

    @Test
    void of_two_who_change_it_one_is_told_that_it_has_changed() {
        var seen = tag();
        Callable<Integer> one = () -> changed(seen, "One");
        Callable<Integer> other = () -> changed(seen, "Other");
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 412);
        assertThat(admin().get(hris.path()).<String>path("name")).isIn("One", "Other");
    }

    private int changed(String seen, String name) {
        return admin().header("If-Match", seen)
                .body(Map.of("name", name, "mapping", AnHris.mapping()))
                .put(hris.path())
                .statusCode();
    }

    @Test
    void of_two_who_say_where_the_provider_is_one_is_told_that_it_has_changed() {
        var seen = tag();
        Callable<Integer> one = () -> asks(seen, "/one/{id}");
        Callable<Integer> other = () -> asks(seen, "/other/{id}");
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 412);
        admin().header("If-Match", seen)
                .body(Map.of("url", "https://hr.example.com", "path", "/late/{id}"))
                .put(hris.path() + "/source")
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    private int asks(String seen, String path) {
        return admin().header("If-Match", seen)
                .body(Map.of("url", "https://hr.example.com", "path", path))
                .put(hris.path() + "/source")
                .statusCode();
    }

    @Test
    void two_who_rotate_its_secret_have_both_put_in_one_that_is_live_and_the_old_one_is_not() {
        Callable<Integer> second = () -> rotated("the-second-secret");
        Callable<Integer> third = () -> rotated("the-third-secret");
        assertThat(AtOnce.all(second, third)).containsOnly(200);
        hris.delivers("{\"n\":1}", "the-second-secret").then().statusCode(200);
        hris.delivers("{\"n\":2}", "the-third-secret").then().statusCode(200);
        hris.delivers("{\"n\":3}", SECRET).then().spec(isProblem(401, "hris-delivery-not-genuine"));
    }

    private int rotated(String secret) {
        return post("/rotate-secret", Map.of("secret", secret)).statusCode();
    }

    @Test
    void of_two_who_switch_it_off_and_on_the_later_one_counts() {
        Callable<Integer> off = () -> post("/disable", Map.of()).statusCode();
        Callable<Integer> on = () -> post("/enable", Map.of()).statusCode();
        assertThat(AtOnce.all(off, on)).containsOnly(200);
        var state = admin().get(hris.path()).<String>path("state");
        var actions = Database.rows(
                "select action from admin_log where thing = ? order by at, id", UUID.fromString(hris.id()));
        assertThat(actions).contains(List.of("enabled"), List.of("disabled"));
        hris.delivers("{\"n\":1}").then().statusCode(state.equals("ACTIVE") ? 200 : 410);
    }

    @Test
    void of_two_who_take_it_away_one_finds_it() {
        assertThat(AtOnce.twice(() -> admin().delete(hris.path()).statusCode())).containsExactlyInAnyOrder(204, 404);
    }

    @Test
    void a_token_that_the_provider_sent_is_shown_to_one_of_two() {
        var gusto = AnHris.of(Map.of("name", "Gusto", "provider", "GUSTO"));
        handshake(gusto, "a-token-of-gusto").then().statusCode(200);
        assertThat(AtOnce.twice(() ->
                        admin().post(gusto.path() + "/take-verification-token").statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    private static Response handshake(AnHris gusto, String token) {
        return knocks().body(Map.of("verification_token", token)).post(gusto.door());
    }

    /** Its words are repeated by Gusto until one is confirmed, so that one has to be tried again does no harm. */
    @RepeatedTest(3)
    void of_two_tokens_that_come_at_once_the_one_that_is_shown_is_the_one_that_signs() {
        var gusto = AnHris.of(Map.of("name", "Gusto", "provider", "GUSTO"));
        Callable<Integer> one = () -> handshake(gusto, "one-token-of-gusto").statusCode();
        Callable<Integer> other = () -> handshake(gusto, "other-token-of-gusto").statusCode();
        assertThat(AtOnce.all(one, other)).contains(200).isSubsetOf(200, 503);
        var token = admin().post(gusto.path() + "/take-verification-token")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("verificationToken");
        var body = "{\"uuid\":\"1\",\"event_type\":\"company.updated\",\"entity_type\":\"Company\"}";
        knocks().header("X-Gusto-Signature", AnHris.hex(token, body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(gusto.door())
                .then()
                .statusCode(200);
    }

    @Test
    void a_delivery_that_two_replay_is_applied_and_harms_nobody() {
        var anna = employee();
        var delivery = hris.applied(said(anna, 1, newcomer())).getString("delivery.id");
        hris.applied(said(anna, 2, Map.of("Job Title", "Captain")));
        assertThat(AtOnce.twice(() ->
                        post("/deliveries/" + delivery + "/replay", Map.of()).statusCode()))
                .containsOnly(200);
        hris.settled();
        admin().get(hris.path() + "/deliveries/" + delivery).then().body("delivery.state", equalTo("APPLIED"));
        assertThat(Database.rows("select job_title from person where external_id = ?", anna))
                .containsExactly(List.of("Captain"));
    }

    @Test
    void a_time_that_two_replay_is_applied_in_order_and_harms_nobody() {
        var anna = employee();
        IntStream.range(1, 6)
                .mapToObj(second -> said(
                        anna, second, newcomer("Job Title", "Title " + second, "Work Email", anna + "@example.com")))
                .forEach(body -> hris.delivers(body).then().statusCode(200));
        hris.settled();
        var all = Map.of("from", "2020-01-01T00:00:00Z", "to", "2100-01-01T00:00:00Z");
        assertThat(AtOnce.twice(() -> post("/deliveries/replay", all).statusCode()))
                .containsOnly(200);
        hris.settled();
        assertThat(hris.deliveries("?state=APPLIED").getList("items")).hasSize(5);
        assertThat(Database.rows("select job_title from person where external_id = ?", anna))
                .containsExactly(List.of("Title 5"));
    }

    /** What is about one person is applied one after the other, in order, whoever brings it and how many do. */
    @Test
    void deliveries_about_one_person_that_come_at_once_end_with_the_last_word() {
        var anna = employee();
        hris.applied(said(anna, 1, newcomer()));
        var calls = IntStream.range(2, 10)
                .<Callable<Integer>>mapToObj(second ->
                        () -> hris.delivers(said(anna, second, Map.of("Job Title", "Title " + second)))
                                .statusCode())
                .toList();
        assertThat(AtOnce.all(calls)).containsOnly(200);
        hris.settled();
        assertThat(Database.rows("select job_title from person where external_id = ?", anna))
                .containsExactly(List.of("Title 9"));
    }

    @Test
    void two_connections_that_bring_somebody_at_once_bring_one_person() {
        var other = AnHris.bambooHr();
        var anna = employee();
        var body = said(anna, 1, newcomer());
        Callable<Integer> here = () -> hris.delivers(body).statusCode();
        Callable<Integer> there = () -> other.delivers(body).statusCode();
        assertThat(AtOnce.all(here, there)).containsOnly(200);
        var states = new HashMap<String, Object>();
        states.put(hris.id(), hris.settled().getString("delivery.state"));
        states.put(other.id(), other.settled().getString("delivery.state"));
        assertThat(states.values()).containsOnly("APPLIED");
        assertThat(Database.number("select count(*) from person where external_id = ?", anna))
                .isOne();
    }
}
