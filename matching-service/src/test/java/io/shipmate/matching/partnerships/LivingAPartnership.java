package io.shipmate.matching.partnerships;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.invite;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LivingAPartnership {

    private static List<String> told(String partnership) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(partnership))
                .map(heard -> heard.type().replaceFirst(".*\\.(partnership-[a-z]+)\\.v1", "$1"))
                .toList();
    }

    private static List<Integer> versionsTold(String partnership) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(partnership))
                .map(heard -> JsonPath.from(heard.data()).getInt("version"))
                .toList();
    }

    @Test
    void nobody_has_one_at_first() {
        aPerson().joins().calls().get(API + "/me/partnerships").then().body("items", hasSize(0));
    }

    @Test
    void both_sides_are_equal_and_a_pause_a_going_on_and_an_end_take_effect_for_both() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var path = API + "/partnerships/" + partners(anna, ben);
        anna.calls().get(path).then().body("partner", equalTo(ben.id().toString()));
        ben.calls().get(path).then().body("partner", equalTo(anna.id().toString()));

        var until = LocalDate.ofInstant(MovableClock.time(), ZoneOffset.UTC).plusDays(30);
        anna.calls()
                .body("{\"until\":\"%s\"}".formatted(until))
                .post(path + "/pause")
                .then()
                .statusCode(200);
        ben.calls().get(path).then().body("state", equalTo("PAUSED")).body("pausedUntil", equalTo(until.toString()));
        ben.calls().body("{}").post(path + "/pause").then().spec(isProblem(409, "partnership-paused"));
        ben.calls()
                .post(path + "/resume")
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("pausedUntil", nullValue());
        anna.calls().post(path + "/resume").then().spec(isProblem(409, "partnership-active"));
        ben.calls().post(path + "/end").then().body("state", equalTo("ENDED"));
        anna.calls().post(path + "/end").then().spec(isProblem(409, "partnership-ended"));
        anna.calls()
                .get(API + "/me/partnerships")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ENDED"));
        await().untilAsserted(() -> assertThat(told(path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly(
                        "partnership-formed", "partnership-paused", "partnership-resumed", "partnership-ended"));
    }

    @Test
    void a_pause_ends_by_itself_and_the_neighbours_hear_of_it() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = partners(anna, ben);
        var until = LocalDate.ofInstant(MovableClock.time(), ZoneOffset.UTC).plusDays(3);
        anna.calls()
                .body("{\"until\":\"%s\"}".formatted(until))
                .post(API + "/partnerships/" + id + "/pause")
                .then()
                .statusCode(200);
        MovableClock.passes(Duration.ofDays(4));
        ben.calls().get(API + "/partnerships/" + id).then().body("state", equalTo("ACTIVE"));
        await().untilAsserted(() -> assertThat(told(id)).endsWith("partnership-resumed"));
    }

    @Test
    void who_follows_can_tell_what_came_first_also_of_what_happens_in_one_moment() {
        var anna = aPerson().joins();
        var id = partners(anna, aPerson().joins());
        var path = API + "/partnerships/" + id;
        var until = LocalDate.ofInstant(MovableClock.time(), ZoneOffset.UTC).plusDays(3);
        anna.calls()
                .body("{\"until\":\"%s\"}".formatted(until))
                .post(path + "/pause")
                .then()
                .statusCode(200);
        MovableClock.passes(Duration.ofDays(4));
        anna.calls().post(path + "/end").then().statusCode(200);
        await().untilAsserted(() -> assertThat(told(id)).hasSize(4));
        assertThat(versionsTold(id)).containsExactly(1, 2, 3, 4);
        Api.with(Tokens.of("shipmate-session", "service"))
                .get(API + "/circles/" + anna.calls().get(path).path("circle"))
                .then()
                .body("state", equalTo("ENDED"))
                .body("version", equalTo(4));
    }

    @Test
    void a_pause_ends_on_a_day_to_come() {
        var anna = aPerson().joins();
        var path = API + "/partnerships/" + partners(anna, aPerson().joins()) + "/pause";
        anna.calls().body("{\"until\":\"2020-01-01\"}").post(path).then().spec(isInvalidAt("/until"));
        anna.calls().body("{\"until\":\"9999-12-31\"}").post(path).then().spec(isInvalidAt("/until"));
        anna.calls().body("{\"until\":\"some day\"}").post(path).then().spec(isInvalidAt("/until"));
        anna.calls().body("{\"reason\":\"tired\"}").post(path).then().spec(isInvalidAt("/reason"));
    }

    /** Who works for the company's systems and is no member. */
    private static RequestSpecification nobody(String role) {
        return Api.with(Tokens.of("official-" + UUID.randomUUID(), role));
    }

    @Test
    void to_anybody_else_it_does_not_exist_whatever_their_role() {
        var anna = aPerson().joins();
        var stranger = aPerson().joins();
        var path = API + "/partnerships/" + partners(anna, aPerson().joins());
        var admin = Api.with(Tokens.of(stranger.subject(), "people-admin", "ops", "programme-manager"));
        for (var caller : List.of(stranger.calls(), admin, nobody("people-admin"), nobody("ops"))) {
            caller.get(path).then().spec(isProblem(404, "partnership-unknown"));
        }
        nobody("programme-manager").post(path + "/end").then().spec(isProblem(404, "partnership-unknown"));
        stranger.calls().body("{}").post(path + "/pause").then().spec(isProblem(404, "partnership-unknown"));
        stranger.calls().post(path + "/resume").then().spec(isProblem(404, "partnership-unknown"));
        stranger.calls().post(path + "/end").then().spec(isProblem(404, "partnership-unknown"));
        anna.calls().get(API + "/partnerships/" + UUID.randomUUID()).then().spec(isProblem(404, "partnership-unknown"));
        Api.anonymous().get(path).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void the_same_pause_sent_twice_with_one_key_is_one_pause() {
        var anna = aPerson().joins();
        var id = partners(anna, aPerson().joins());
        for (var i = 0; i < 2; i++) {
            anna.calls()
                    .header("Idempotency-Key", "pause-" + id)
                    .body("{}")
                    .post(API + "/partnerships/" + id + "/pause")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"));
        }
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("partnership-formed", "partnership-paused"));
    }

    @Test
    void an_end_makes_room_and_the_two_may_meet_again() {
        var anna = aPerson().withRoomFor(1).joins();
        var ben = aPerson().joins();
        var id = partners(anna, ben);
        invite(anna, aPerson().joins()).spec(isProblem(409, "own-capacity-full"));
        ben.calls().post(API + "/partnerships/" + id + "/end").then().statusCode(200);
        assertThat(partners(ben, anna)).isNotEqualTo(id);
        anna.calls()
                .get(API + "/me/partnerships?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ACTIVE"));
    }

    @Test
    void the_other_services_may_ask_who_is_in_a_circle_and_nobody_else() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = partners(anna, ben);
        var circle = anna.calls().get(API + "/partnerships/" + id).<String>path("circle");
        var service = Api.with(Tokens.of("shipmate-session", "service"));
        var told =
                service.get(API + "/circles/" + circle).then().statusCode(200).extract();
        assertThat(told.<String>path("partnership")).isEqualTo(id);
        assertThat(told.<Integer>path("version")).isEqualTo(1);
        assertThat(told.<List<String>>path("members"))
                .containsExactlyInAnyOrder(anna.id().toString(), ben.id().toString());
        Api.with(Tokens.of("shipmate-session", "service"))
                .get(API + "/circles/" + UUID.randomUUID())
                .then()
                .spec(isProblem(404, "not-found"));
        anna.calls().get(API + "/circles/" + circle).then().spec(isProblem(403, "forbidden"));
    }
}
