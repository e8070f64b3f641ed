package io.shipmate.session.overview;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Member.aStranger;
import static io.shipmate.session.testing.Slots.hour;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.propose;
import static io.shipmate.session.testing.Slots.yes;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeeingWhatComesNext {

    private static ValidatableResponse overview(Member member) {
        return member.asks().get("/api/session/v1/me/overview").then().statusCode(200);
    }

    @Test
    void who_is_in_no_circle_sees_nothing() {
        overview(aMember()).body("circles", empty()).body("sessions", empty());
        aStranger().asks().get("/api/session/v1/me/overview").then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void each_step_leads_to_the_next_one() {
        var circle = CircleOf.two();
        var steps = "circles[0].next.step";
        overview(circle.anna())
                .body("circles[0].circle.id", equalTo(circle.id().toString()))
                .body(steps, contains("SIGN_AGREEMENT", "PROPOSE_SESSION"));
        circle.signed();
        overview(circle.anna()).body(steps, contains("PROPOSE_SESSION"));
        var session = propose(circle, circle.anna(), 0);
        overview(circle.anna()).body(steps, empty());
        overview(circle.ben())
                .body(steps, contains("ANSWER_SLOTS"))
                .body("circles[0].next[0].session", equalTo(session.substring(session.lastIndexOf('/') + 1)));
        yes(circle.ben(), session, 1).statusCode(200);
        overview(circle.ben()).body(steps, contains("MEET")).body("sessions.start", contains(hour(0).toString()));
        Database.run(
                "update peer_session set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ?",
                UUID.fromString(session.substring(session.lastIndexOf('/') + 1)));
        overview(circle.ben())
                .body(steps, contains("SAY_WHETHER_HELD", "PROPOSE_SESSION"))
                .body("sessions", empty());
        circle.ben().asks().post(session + "/held").then().statusCode(200);
        overview(circle.ben()).body(steps, contains("PROPOSE_SESSION"));
    }

    @Test
    void a_paused_circle_asks_for_nothing_and_an_ended_one_is_gone() {
        var circle = CircleOf.two().nowIs("PAUSED");
        overview(circle.anna()).body("circles[0].next", empty());
        circle.nowIs("ENDED");
        overview(circle.anna()).body("circles", empty());
    }

    @Test
    void the_next_five_sessions_of_all_circles_are_shown_the_earliest_first() {
        var anna = aMember();
        var circles = new CircleOf[] {CircleOf.of(anna, aMember()), CircleOf.of(anna, aMember())};
        for (var hour : new int[] {10, 2, 8, 0, 6, 4}) {
            planned(circles[hour % 4 / 2], hour);
        }
        overview(anna)
                .body("circles", hasSize(2))
                .body(
                        "sessions.start",
                        contains(
                                hour(0).toString(),
                                hour(2).toString(),
                                hour(4).toString(),
                                hour(6).toString(),
                                hour(8).toString()));
    }

    @Test
    void what_nobody_said_anything_of_does_not_hide_what_is_to_come() {
        var circle = CircleOf.two().signed();
        var last = UUID.randomUUID();
        Database.run("""
                insert into peer_session (id, circle, state, zone, at, starts_at, ends_at, slots_given, sequence, version)
                select case n when 1 then ?::uuid else uuidv7() end, ?, 'PLANNED', 'UTC', now() - n * interval '1 day',
                now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 0, 0, 0
                from generate_series(1, 250) n""", last, circle.id());
        overview(circle.anna())
                .body("circles[0].next.step", contains("SAY_WHETHER_HELD", "PROPOSE_SESSION"))
                .body("circles[0].next[0].session", equalTo(last.toString()));
        planned(circle, 0);
        overview(circle.anna())
                .body("circles[0].next.step", contains("SAY_WHETHER_HELD", "MEET"))
                .body("sessions.start", contains(hour(0).toString()));
        Database.run(
                "update peer_session set ends_at = now() - interval '15 days' where circle = ? and starts_at < now()",
                circle.id());
        overview(circle.anna()).body("circles[0].next.step", contains("MEET"));
    }

    @Test
    void an_answer_is_asked_for_as_long_as_one_of_the_slots_is_to_come() {
        var circle = CircleOf.two().signed();
        var session = propose(circle, circle.anna(), 0, 20);
        var id = UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
        Database.run("update peer_session set at = now() - interval '40 days' where id = ?", id);
        Database.run(
                "update session_slot set starts_at = now() - interval '40 days', ends_at = now() - interval '39 days'"
                        + " where session = ? and n = 1",
                id);
        overview(circle.ben()).body("circles[0].next.step", contains("ANSWER_SLOTS"));
        Database.run("update session_slot set starts_at = now() - interval '1 hour' where session = ?", id);
        overview(circle.ben()).body("circles[0].next.step", contains("PROPOSE_SESSION"));
    }
}
