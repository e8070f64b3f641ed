package io.shipmate.session.notes;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.propose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotingForMyself {

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private String session;
    private String note;

    @BeforeEach
    void aSession() {
        session = propose(circle, anna, 0);
        note = session + "/notes/mine";
    }

    private ValidatableResponse write(Member member, String tag, String words) {
        var request = member.asks().body("{\"words\":\"" + words + "\"}");
        return (tag == null ? request : request.header("If-Match", tag))
                .put(note)
                .then();
    }

    @Test
    void a_note_is_empty_until_it_is_written_and_then_mine_alone() {
        anna.asks().get(note).then().statusCode(200).body("words", equalTo("")).body("changedAt", nullValue());
        write(anna, null, "I was afraid to ask.").statusCode(200).body("words", equalTo("I was afraid to ask."));
        anna.asks().get(note).then().body("words", equalTo("I was afraid to ask."));
        circle.ben().asks().get(note).then().body("words", equalTo(""));
        assertThat(Database.dump()).doesNotContain("afraid to ask");
    }

    @Test
    void it_needs_no_agreement_and_goes_on_after_the_end() {
        circle.nowIs("ENDED");
        write(anna, null, "What stays with me").statusCode(200);
    }

    @Test
    void a_second_device_does_not_overwrite_what_it_has_not_seen() {
        write(anna, null, "one").statusCode(200);
        var seen = anna.tagOf(note);
        write(anna, null, "two").spec(isProblem(428, "precondition-required"));
        write(anna, seen, "two").statusCode(200);
        write(anna, seen, "three").spec(isProblem(412, "precondition-failed"));
        anna.asks().get(note).then().body("words", equalTo("two"));
    }

    @Test
    void of_two_devices_that_write_first_at_once_one_is_told_to_look() {
        var answers = AtOnce.run(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        i -> () -> write(anna, null, "device " + i).extract().statusCode())
                .toList());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 428);
    }

    @Test
    void what_is_too_long_or_nothing_at_all_is_refused() {
        write(anna, null, "x".repeat(20_000)).statusCode(200);
        write(anna, "*", "x".repeat(20_001)).spec(isInvalidAt("/words"));
        anna.asks().body("{}").put(note).then().spec(isInvalidAt("/words"));
    }

    @Test
    void a_lost_or_wrong_key_is_a_clear_failure_and_never_a_garbled_note() {
        write(anna, null, "sealed").statusCode(200);
        var keys = "update data_key set %s where author = ?";
        Database.run(keys.formatted("master = 'lost'"), anna.id());
        anna.asks().get(note).then().spec(isProblem(500, "sealed-unreadable"));
        Database.run(
                keys.formatted("master = 'test', wrapped = set_byte(wrapped, 60, 255 - get_byte(wrapped, 60))"),
                anna.id());
        anna.asks().get(note).then().spec(isProblem(500, "sealed-unreadable"));
        Database.run(keys.formatted("wrapped = set_byte(wrapped, 60, 255 - get_byte(wrapped, 60))"), anna.id());
        anna.asks().get(note).then().statusCode(200).body("words", equalTo("sealed"));
    }

    @Test
    void a_note_cannot_be_read_in_another_session() {
        write(anna, null, "here only").statusCode(200);
        var other = propose(circle, anna, 30);
        Database.run(
                "update private_note set session = ? where session = ?",
                UUID.fromString(other.substring(other.lastIndexOf('/') + 1)),
                UUID.fromString(session.substring(session.lastIndexOf('/') + 1)));
        anna.asks().get(other + "/notes/mine").then().spec(isProblem(500, "sealed-unreadable"));
    }

    @Test
    void for_everybody_else_there_is_nothing() {
        for (var eve : List.of(aMember(), aMember("people-admin"), aMember("ops"), aMember("programme-manager"))) {
            eve.asks().get(note).then().spec(isProblem(404, "not-found"));
            write(eve, "*", "x").spec(isProblem(404, "not-found"));
        }
    }
}
