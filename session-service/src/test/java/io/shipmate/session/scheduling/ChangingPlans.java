package io.shipmate.session.scheduling;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.at;
import static io.shipmate.session.testing.Slots.hour;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.propose;
import static io.shipmate.session.testing.Slots.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingPlans {

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private final Member ben = circle.ben();

    private static ValidatableResponse reschedule(Member member, String session, String tag, int... hours) {
        return member.asks()
                .header("If-Match", tag)
                .body(at(hours))
                .post(session + "/reschedule")
                .then();
    }

    private static UUID id(String session) {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }

    private static void begins(String session) {
        Database.run(
                "update peer_session set starts_at = now() - interval '1 minute', at = now() - interval '1 minute' where id = ?",
                id(session));
    }

    private List<String> told() {
        return Topics.everythingOn("shipmate.session").stream()
                .filter(heard -> heard.key().equals(circle.id().toString()))
                .map(Topics.Heard::type)
                .map(type -> type.replaceAll("io.shipmate.session.(.*).v1", "$1"))
                .toList();
    }

    @Test
    void a_planned_session_moves_to_another_time_and_calendars_know_it_as_the_same() {
        var session = planned(circle, 0);
        reschedule(ben, session, ben.tagOf(session), 4, 6)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("slots.n", contains(2, 3))
                .body("proposedBy", equalTo(ben.id().toString()))
                .body("start", nullValue());
        assertThat(Database.number("select count(*) from hold where session = ?", id(session)))
                .isZero();
        yes(anna, session, 1).spec(isProblem(404, "slot-unknown"));
        yes(anna, session, 3)
                .statusCode(200)
                .body("start", equalTo(hour(6).toString()))
                .body("sequence", equalTo(1));
        await().untilAsserted(() -> assertThat(told())
                .containsExactly("session-proposed", "session-planned", "session-proposed", "session-moved"));
        assertThat(Topics.everythingOn("shipmate.session"))
                .filteredOn(heard -> heard.key().equals(circle.id().toString())
                        && heard.type().contains("moved"))
                .singleElement()
                .satisfies(heard ->
                        assertThat(heard.data()).contains("\"previousStart\":\"" + hour(0) + "\"", "\"sequence\":1"));
    }

    @Test
    void rescheduling_takes_what_was_seen_and_times_that_are_free() {
        var session = planned(circle, 0);
        var tag = anna.tagOf(session);
        anna.asks().body(at(4)).post(session + "/reschedule").then().spec(isProblem(428, "precondition-required"));
        reschedule(anna, session, "\"stale\"", 4).spec(isProblem(412, "precondition-failed"));
        planned(CircleOf.of(anna, aMember()), 8);
        reschedule(anna, session, tag, 4, 8)
                .spec(isProblem(409, "you-are-busy-then"))
                .body("slots", contains(2));
        anna.asks().get(session).then().body("state", equalTo("PLANNED"));
        reschedule(anna, session, tag, 0).statusCode(200);
        circle.nowIs("PAUSED");
        reschedule(anna, session, "*", 4).spec(isProblem(409, "circle-paused"));
    }

    @Test
    void of_two_who_reschedule_at_once_one_is_refused() {
        var session = planned(circle, 0);
        var tag = anna.tagOf(session);
        assertThat(ben.tagOf(session)).isEqualTo(tag);
        var answers = AtOnce.run(List.of(
                () -> reschedule(anna, session, tag, 4).extract().statusCode(),
                () -> reschedule(ben, session, tag, 6).extract().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void anybody_may_call_it_off_for_good_and_all_have_their_time_back() {
        var session = planned(circle, 0);
        ben.asks()
                .post(session + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("sequence", equalTo(1));
        assertThat(Database.number("select count(*) from hold where session = ?", id(session)))
                .isZero();
        anna.asks()
                .post(session + "/cancel")
                .then()
                .spec(isProblem(409, "session-cancelled"))
                .body("state", equalTo("CANCELLED"));
        yes(anna, session, 1).spec(isProblem(409, "session-cancelled"));
        reschedule(anna, session, "*", 4).spec(isProblem(409, "session-cancelled"));
        anna.asks().post(session + "/held").then().spec(isProblem(409, "session-cancelled"));
        await().untilAsserted(() ->
                assertThat(told()).containsExactly("session-proposed", "session-planned", "session-cancelled"));
    }

    @Test
    void it_is_held_from_its_beginning_on_and_then_stays_as_it_was() {
        var session = planned(circle, 0);
        anna.asks()
                .post(session + "/held")
                .then()
                .spec(isProblem(409, "session-not-begun"))
                .body("start", equalTo(hour(0).toString()));
        begins(session);
        anna.asks().post(session + "/held").then().statusCode(200).body("state", equalTo("HELD"));
        ben.asks().post(session + "/held").then().spec(isProblem(409, "session-held"));
        ben.asks().post(session + "/cancel").then().spec(isProblem(409, "session-held"));
        await().untilAsserted(() ->
                assertThat(told()).containsExactly("session-proposed", "session-planned", "session-held"));
    }

    @Test
    void what_was_only_proposed_has_not_taken_place() {
        var session = propose(circle, anna, 0);
        anna.asks().post(session + "/held").then().spec(isProblem(409, "session-proposed"));
        yes(ben, session, 1).statusCode(200);
        ben.asks().delete(session + "/slots/1/yes").then().spec(isProblem(409, "session-planned"));
    }

    @Test
    void two_who_both_say_that_it_took_place_make_it_held_once() {
        var session = planned(circle, 0);
        begins(session);
        var answers = AtOnce.run(List.of(
                () -> anna.asks().post(session + "/held").statusCode(),
                () -> ben.asks().post(session + "/held").statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void people_who_talked_in_the_corridor_say_so_with_one_tap() {
        var session = anna.asks()
                .body("{}")
                .post(circle.path("talks"))
                .then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("end", nullValue())
                .extract()
                .header("Location");
        ben.asks().get(session).then().statusCode(200).body("state", equalTo("HELD"));
        var lastWeek = Instant.now().minusSeconds(7 * 24 * 3600).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        ben.asks()
                .body("{\"at\":\"%s\",\"minutes\":20}".formatted(lastWeek))
                .post(circle.path("talks"))
                .then()
                .statusCode(201)
                .body("start", equalTo(lastWeek.toString()))
                .body("end", equalTo(lastWeek.plusSeconds(1200).toString()));
        ben.asks()
                .body("{\"at\":\"%s\"}".formatted(Instant.now().plusSeconds(60)))
                .post(circle.path("talks"))
                .then()
                .spec(isInvalidAt("/at"));
        ben.asks().body("{\"minutes\":0}").post(circle.path("talks")).then().spec(isInvalidAt("/minutes"));
    }

    @Test
    void when_a_circle_ends_what_it_had_before_it_is_called_off() {
        var proposed = propose(circle, anna, 0);
        var plan = planned(circle, 4);
        var begun = planned(circle, 8);
        begins(begun);
        circle.told("ended", 1);
        await().untilAsserted(() -> anna.asks().get(plan).then().body("state", equalTo("CANCELLED")));
        anna.asks().get(proposed).then().body("state", equalTo("CANCELLED"));
        anna.asks().post(begun + "/held").then().statusCode(200);
        assertThat(Database.number("select count(*) from hold where person = ?", anna.id()))
                .isZero();
    }
}
