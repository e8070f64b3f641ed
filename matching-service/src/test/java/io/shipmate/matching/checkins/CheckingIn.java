package io.shipmate.matching.checkins;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckingIn {

    private Somebody anna;
    private Somebody ben;
    private String partnership;

    @BeforeEach
    void twoPartners() {
        anna = aPerson().joins();
        ben = aPerson().joins();
        partnership = partners(anna, ben);
    }

    /** Brings the partnership's moment here instead of waiting for a quarter. */
    private void theirMomentComes() {
        planned();
        Database.run(
                "update check_in_plan set due_at = now() - interval '1 minute' where partnership = ?",
                UUID.fromString(partnership));
        await().until(() -> checkIns(anna).extract().<List<?>>path("items").size() == 1);
    }

    private Instant planned() {
        await().until(() -> Database.number(
                        "select count(*) from check_in_plan where partnership = ?", UUID.fromString(partnership))
                == 1);
        return Instant.ofEpochSecond(Database.number(
                "select extract(epoch from due_at)::bigint from check_in_plan where partnership = ?",
                UUID.fromString(partnership)));
    }

    private static ValidatableResponse checkIns(Somebody person) {
        return person.calls().get(API + "/me/check-ins").then().statusCode(200);
    }

    private static String checkInOf(Somebody person) {
        return checkIns(person).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static ValidatableResponse answer(Somebody person, String id, String body) {
        return person.calls().body(body).put(API + "/me/check-ins/" + id).then();
    }

    @Test
    void nobody_is_asked_at_first() {
        checkIns(anna).body("items", hasSize(0));
        assertThat(planned()).isAfter(MovableClock.time());
    }

    @Test
    void both_are_asked_at_the_same_moment_and_one_who_goes_on_is_asked_no_more() {
        theirMomentComes();
        anna.calls().get(API + "/me/overview").then().body("checkIns.partnership", equalTo(List.of(partnership)));
        var mine = checkIns(anna).extract().jsonPath();
        assertThat(checkIns(ben).extract().<String>path("items[0].askedAt"))
                .isEqualTo(mine.getString("items[0].askedAt"));
        answer(anna, mine.getString("items[0].id"), "{\"answer\":\"GO_ON\"}").statusCode(204);
        answer(anna, mine.getString("items[0].id"), "{\"answer\":\"GO_ON\"}").statusCode(204);
        checkIns(anna).body("items", hasSize(0));
        checkIns(ben).body("items", hasSize(1));
        answer(anna, mine.getString("items[0].id"), "{\"answer\":\"END\"}").spec(isProblem(409, "check-in-answered"));
        ben.calls().get(API + "/partnerships/" + partnership).then().body("state", equalTo("ACTIVE"));
        assertThat(planned()).isAfter(MovableClock.time());
    }

    @Test
    void a_pause_and_an_end_are_like_any_other_and_the_other_ones_answer_is_nowhere() {
        theirMomentComes();
        var asked = checkInOf(ben);
        answer(anna, checkInOf(anna), "{\"answer\":\"PAUSE\",\"until\":\"2020-01-01\"}")
                .spec(isInvalidAt("/until"));
        answer(anna, checkInOf(anna), "{\"answer\":\"PAUSE\"}").statusCode(204);
        ben.calls().get(API + "/partnerships/" + partnership).then().body("state", equalTo("PAUSED"));
        checkIns(ben).body("items", hasSize(0));
        answer(ben, asked, "{\"answer\":\"PAUSE\"}").statusCode(204);
        anna.calls()
                .post(API + "/partnerships/" + partnership + "/resume")
                .then()
                .statusCode(200);
        theirMomentComes();
        answer(anna, checkInOf(anna), "{\"answer\":\"END\"}").statusCode(204);
        ben.calls().get(API + "/partnerships/" + partnership).then().body("state", equalTo("ENDED"));
        assertThat(Topics.everythingOn("shipmate.matching"))
                .noneMatch(heard ->
                        heard.type().contains("check-in") || heard.data().contains(asked));
    }

    @Test
    void two_answers_at_once_end_it_once() {
        theirMomentComes();
        var annas = checkInOf(anna);
        var bens = checkInOf(ben);
        var answers = AtOnce.<Integer>all(List.of(
                () -> answer(anna, annas, "{\"answer\":\"END\"}").extract().statusCode(),
                () -> answer(ben, bens, "{\"answer\":\"END\"}").extract().statusCode(),
                () -> answer(ben, bens, "{\"answer\":\"END\"}").extract().statusCode()));
        assertThat(answers).containsOnly(204);
        ben.calls().get(API + "/partnerships/" + partnership).then().body("state", equalTo("ENDED"));
    }

    @Test
    void it_is_nobody_elses_and_closes_by_itself() {
        theirMomentComes();
        var id = checkInOf(anna);
        answer(ben, id, "{\"answer\":\"END\"}").spec(isProblem(404, "check-in-unknown"));
        answer(aPerson().joins(), id, "{\"answer\":\"END\"}").spec(isProblem(404, "check-in-unknown"));
        answer(anna, id, "{}").spec(isInvalidAt("/answer"));
        Api.with(Tokens.of("admin-" + UUID.randomUUID(), "people-admin"))
                .body("{\"answer\":\"END\"}")
                .put(API + "/me/check-ins/" + id)
                .then()
                .statusCode(404);
        Api.anonymous().get(API + "/me/check-ins").then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("admin-" + UUID.randomUUID(), "people-admin"))
                .get(API + "/me/check-ins")
                .then()
                .spec(isProblem(403, "person-unknown"));
        MovableClock.passes(Duration.ofDays(15));
        answer(anna, id, "{\"answer\":\"END\"}").spec(isProblem(404, "check-in-unknown"));
        await().untilAsserted(() -> assertThat(
                        Database.number("select count(*) from check_in where id = ?", UUID.fromString(id)))
                .isZero());
        anna.calls().get(API + "/partnerships/" + partnership).then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void whether_somebody_has_answered_cannot_be_seen_in_the_table() {
        theirMomentComes();
        answer(anna, checkInOf(anna), "{\"answer\":\"GO_ON\"}").statusCode(204);
        assertThat(Database.rows(
                        "select distinct length(answer) from check_in where partnership = ?",
                        UUID.fromString(partnership)))
                .hasSize(1);
    }

    @Test
    void what_rests_or_is_over_is_not_asked() {
        anna.calls()
                .body("{}")
                .post(API + "/partnerships/" + partnership + "/pause")
                .then()
                .statusCode(200);
        planned();
        Database.run(
                "update check_in_plan set due_at = now() - interval '1 minute' where partnership = ?",
                UUID.fromString(partnership));
        await().untilAsserted(() -> assertThat(planned()).isAfter(MovableClock.time()));
        checkIns(anna).body("items", hasSize(0));
    }

    /** Also a move that has nothing to do with the other. */
    @Test
    void a_move_of_one_of_the_two_brings_it_into_the_coming_week() {
        far();
        ben.workingIn("finance").joins();
        assertThat(planned()).isBetween(MovableClock.time(), MovableClock.time().plus(Duration.ofDays(8)));
    }

    @Test
    void a_new_manager_brings_it_into_the_coming_week() {
        far();
        ben.reportingTo(anna).joins();
        assertThat(planned()).isBetween(MovableClock.time(), MovableClock.time().plus(Duration.ofDays(8)));
    }

    @Test
    void a_new_offer_does_not() {
        far();
        ben.offering("Kafka").joins();
        assertThat(planned()).isAfter(MovableClock.time().plus(Duration.ofDays(100)));
    }

    private void far() {
        planned();
        Database.run(
                "update check_in_plan set due_at = due_at + interval '400 days' where partnership = ?",
                UUID.fromString(partnership));
    }
}
