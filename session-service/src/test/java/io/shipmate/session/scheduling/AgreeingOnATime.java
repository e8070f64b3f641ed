package io.shipmate.session.scheduling;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.at;
import static io.shipmate.session.testing.Slots.hour;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.propose;
import static io.shipmate.session.testing.Slots.tryToPropose;
import static io.shipmate.session.testing.Slots.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreeingOnATime {

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private final Member ben = circle.ben();

    private static long holdsOf(Member member) {
        return Database.number("select count(*) from hold where person = ?", member.id());
    }

    @Test
    void proposed_slots_are_planned_with_the_yes_of_the_other() {
        var session = propose(circle, anna, 0, 2);
        ben.asks()
                .get(session)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("slots.n", contains(1, 2))
                .body("slots[1].yes", contains(anna.id().toString()))
                .body("start", nullValue())
                .body("words", equalTo("NONE"));
        assertThat(holdsOf(anna)).as("proposing holds nothing").isZero();
        yes(ben, session, 2)
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("start", equalTo(hour(2).toString()))
                .body("end", equalTo(hour(3).toString()))
                .body("zone", equalTo("Europe/Berlin"))
                .body("slots", hasSize(1))
                .body("uid", equalTo(session.substring(session.lastIndexOf('/') + 1) + "@shipmate"));
        assertThat(holdsOf(anna)).isEqualTo(1);
        assertThat(holdsOf(ben)).isEqualTo(1);
    }

    @Test
    void local_time_and_zone_are_kept_beside_the_instant() {
        var local = hour(5).atZone(java.time.ZoneId.of("Asia/Tokyo")).toLocalDateTime();
        tryToPropose(
                        circle,
                        anna,
                        "{\"zone\":\"Asia/Tokyo\",\"slots\":[{\"localStart\":\"%s:00\",\"minutes\":45}]}"
                                .formatted(local))
                .statusCode(201)
                .body("zone", equalTo("Asia/Tokyo"))
                .body("slots[0].start", equalTo(hour(5).toString()))
                .body("slots[0].localStart", equalTo(local + ":00"))
                .body("slots[0].end", equalTo(hour(5).plusSeconds(45 * 60).toString()));
    }

    @Test
    void without_a_zone_the_proposers_own_is_meant() {
        Database.run("insert into person (id, revision, zone) values (?, 1, 'America/New_York')", anna.id());
        var body = "{\"slots\":[{\"start\":\"%s\",\"minutes\":30}]}".formatted(hour(0));
        tryToPropose(circle, anna, body).statusCode(201).body("zone", equalTo("America/New_York"));
        tryToPropose(circle, ben, body).statusCode(201).body("zone", equalTo("UTC"));
    }

    @Test
    void a_yes_holds_that_time_for_the_one_who_gave_it_and_is_taken_back() {
        var other = CircleOf.of(aMember(), ben);
        var first = propose(circle, anna, 0, 2);
        var group = propose(other, other.anna(), 0);
        // ben answers a slot to which anna's yes is gone: it holds his time without planning anything
        anna.asks().delete(first + "/slots/1/yes").then().statusCode(200);
        yes(ben, first, 1).statusCode(200).body("state", equalTo("PROPOSED"));
        yes(ben, group, 1).spec(isProblem(409, "you-are-busy-then")).body("slots", contains(1));
        ben.asks().delete(first + "/slots/1/yes").then().statusCode(200).body("slots[0].yes", hasSize(0));
        yes(ben, group, 1).statusCode(200).body("state", equalTo("PLANNED"));
        assertThat(holdsOf(ben)).isEqualTo(1);
    }

    @Test
    void nobody_is_refused_anything_for_the_calendar_of_somebody_else() {
        var first = propose(circle, anna, 0, 2);
        var other = CircleOf.of(anna, aMember());
        planned(other, 0);
        yes(ben, first, 1)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("slots[0].yes", contains(ben.id().toString()));
        yes(anna, first, 1).spec(isProblem(409, "you-are-busy-then"));
        yes(ben, first, 2).statusCode(200).body("state", equalTo("PLANNED"));
    }

    @Test
    void proposing_a_time_that_one_has_promised_is_refused_naming_which() {
        planned(circle, 0);
        tryToPropose(CircleOf.of(anna, aMember()), anna, at(4, 0))
                .spec(isProblem(409, "you-are-busy-then"))
                .body("slots", contains(2));
    }

    @Test
    void saying_yes_twice_changes_nothing_and_the_proposer_may_say_it_out_loud() {
        var session = propose(circle, anna, 0);
        yes(anna, session, 1).statusCode(200).body("state", equalTo("PROPOSED"));
        yes(anna, session, 1).statusCode(200).body("slots[0].yes", hasSize(1));
        assertThat(holdsOf(anna)).isEqualTo(1);
    }

    @Test
    void both_say_yes_at_once_and_it_is_planned_once() {
        var session = propose(circle, anna, 0, 2);
        var answers = AtOnce.run(List.of(
                () -> yes(ben, session, 1).extract().statusCode(),
                () -> yes(ben, session, 2).extract().statusCode(),
                () -> yes(anna, session, 2).extract().statusCode()));
        assertThat(answers).contains(200).isSubsetOf(200, 409);
        anna.asks().get(session).then().body("state", equalTo("PLANNED")).body("slots", hasSize(1));
        assertThat(holdsOf(anna)).isEqualTo(1);
        assertThat(holdsOf(ben)).isEqualTo(1);
    }

    @Test
    void two_sessions_that_want_the_same_two_people_at_once_never_get_both() {
        var otherWayRound = CircleOf.of(/* anna= */ ben, /* ben= */ anna);
        var sessions = List.of(propose(circle, anna, 0), propose(otherWayRound, ben, 0));
        var answers = AtOnce.run(List.of(
                () -> yes(ben, sessions.getFirst(), 1).extract().statusCode(),
                () -> yes(anna, sessions.getLast(), 1).extract().statusCode()));
        assertThat(answers).contains(200).isSubsetOf(200, 409);
        assertThat(holdsOf(anna)).isEqualTo(1);
        assertThat(holdsOf(ben)).isEqualTo(1);
        assertThat(Database.number(
                        "select count(*) from peer_session where state = 'PLANNED' and circle in (?, ?)",
                        circle.id(),
                        otherWayRound.id()))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_proposal_is_refused_with_its_place() {
        tryToPropose(circle, anna, "{}").spec(isInvalidAt("/slots"));
        tryToPropose(circle, anna, "{\"slots\":[]}").spec(isInvalidAt("/slots"));
        tryToPropose(circle, anna, at(0, 2, 4, 6, 8, 10)).spec(isInvalidAt("/slots"));
        tryToPropose(circle, anna, at(0, 0)).spec(isInvalidAt("/slots/1"));
        for (var far : java.util.List.of("+1000000000-12-31T23:59:00Z", "-1000000000-01-01T00:00:00Z")) {
            tryToPropose(circle, anna, "{\"slots\":[{\"start\":\"%s\",\"minutes\":30}]}".formatted(far))
                    .spec(isInvalidAt("/slots/0/start"));
        }
        tryToPropose(circle, anna, at(0).replace("60", "241")).spec(isInvalidAt("/slots/0/minutes"));
        tryToPropose(circle, anna, at(0).replace("Europe/Berlin", "Berlin")).spec(isInvalidAt("/zone"));
        tryToPropose(circle, anna, "{\"slots\":[{\"start\":\"2020-01-01T10:00:00Z\",\"minutes\":60},{\"minutes\":9}]}")
                .spec(isInvalidAt("/slots/1/minutes"));
        tryToPropose(circle, anna, "{\"slots\":[{\"start\":\"tomorrow\",\"minutes\":60}]}")
                .spec(isInvalidAt("/slots/0/start"));
    }

    @Test
    void a_slot_that_is_not_on_the_table_cannot_be_agreed_on() {
        var session = propose(circle, anna, 0);
        yes(ben, session, 2).spec(isProblem(404, "slot-unknown"));
        Database.run(
                "update session_slot set starts_at = now() - interval '1 minute' where session = ?",
                UUID.fromString(session.substring(session.lastIndexOf('/') + 1)));
        yes(ben, session, 1).spec(isProblem(409, "slot-is-over"));
    }

    @Test
    void the_same_proposal_sent_twice_under_one_key_is_one_session() {
        var key = UUID.randomUUID().toString();
        var body = at(0);
        var ids = List.of(1, 2).stream()
                .map(_ -> anna.asks()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(circle.path("sessions"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
    }

    @Test
    void nothing_new_begins_in_a_circle_that_is_paused_or_has_ended() {
        var session = propose(circle, anna, 0);
        circle.nowIs("PAUSED");
        tryToPropose(circle, anna, at(2)).spec(isProblem(409, "circle-paused"));
        yes(ben, session, 1).spec(isProblem(409, "circle-paused")).body("state", equalTo("PAUSED"));
        circle.nowIs("ENDED");
        tryToPropose(circle, anna, at(2)).spec(isProblem(409, "circle-ended"));
        anna.asks().body("{}").post(circle.path("talks")).then().spec(isProblem(409, "circle-ended"));
    }

    @Test
    void title_and_agenda_wait_for_the_signatures_of_all_and_are_shown_to_those_who_signed() {
        var body = at(0, "Saying no", "How did you do it in Oslo?");
        tryToPropose(circle, anna, body)
                .spec(isProblem(409, "agreement-not-signed"))
                .body(
                        "missing",
                        containsInAnyOrder(anna.id().toString(), ben.id().toString()));
        circle.signed();
        var session = tryToPropose(circle, anna, body)
                .statusCode(201)
                .body("title", equalTo("Saying no"))
                .body("words", equalTo("SHOWN"))
                .extract()
                .<String>path("id");
        var path = "/api/session/v1/sessions/" + session;
        ben.asks().get(path).then().body("agenda", equalTo("How did you do it in Oslo?"));
        anna.asks()
                .header("If-Match", anna.tagOf(circle.path("agreement")))
                .body("{\"clauses\":[\"We sit.\"]}")
                .put(circle.path("agreement"))
                .then()
                .statusCode(200);
        ben.asks()
                .get(path)
                .then()
                .body("words", equalTo("SIGN_FIRST"))
                .body("title", nullValue())
                .body("agenda", nullValue());
        ben.asks().get(circle.path("sessions")).then().body("items[0].words", equalTo("SIGN_FIRST"));
        circle.nowIs("ENDED");
        ben.asks().get(path).then().body("title", equalTo("Saying no"));
        assertThat(Database.dump()).doesNotContain("Saying no").doesNotContain("Oslo");
    }

    @Test
    void for_everybody_else_there_is_nothing() {
        var session = propose(circle, anna, 0);
        var eve = aMember("people-admin", "programme-manager", "ops");
        eve.asks().get(session).then().spec(isProblem(404, "not-found"));
        eve.asks().get("/api/session/v1/sessions/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        yes(eve, session, 1).spec(isProblem(404, "not-found"));
        eve.asks().delete(session + "/slots/1/yes").then().spec(isProblem(404, "not-found"));
        eve.asks().post(session + "/cancel").then().spec(isProblem(404, "not-found"));
        eve.asks().post(session + "/held").then().spec(isProblem(404, "not-found"));
        eve.asks()
                .header("If-Match", "*")
                .body(at(3))
                .post(session + "/reschedule")
                .then()
                .spec(isProblem(404, "not-found"));
        eve.asks().get(circle.path("sessions")).then().spec(isProblem(404, "not-found"));
        tryToPropose(circle, eve, at(5)).spec(isProblem(404, "not-found"));
        eve.asks().body("{}").post(circle.path("talks")).then().spec(isProblem(404, "not-found"));
    }
}
