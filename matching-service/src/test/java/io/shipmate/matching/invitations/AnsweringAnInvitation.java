package io.shipmate.matching.invitations;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.openPartnershipsOf;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.matching.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnsweringAnInvitation {

    @Test
    void a_yes_makes_the_two_partners_and_said_again_it_is_the_same_yes() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var path = API + "/invitations/" + invited(anna, ben);
        var seen = ben.calls().get(path).getHeader("ETag");
        for (var i = 0; i < 2; i++) {
            ben.calls()
                    .header("If-Match", seen)
                    .body("{\"answer\":\"YES\"}")
                    .put(path + "/answer")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"))
                    .body("partnership", notNullValue());
        }
        anna.calls().get(path).then().body("state", equalTo("ACCEPTED"));
        assertThat(openPartnershipsOf(anna.id())).isEqualTo(1);
        answer(ben, path.substring(path.lastIndexOf('/') + 1), "NO").spec(isProblem(409, "invitation-accepted"));
        anna.calls().post(path + "/withdraw").then().spec(isProblem(409, "invitation-accepted"));
    }

    @Test
    void a_no_said_again_is_the_same_no_and_no_longer_a_yes() {
        var ben = aPerson().joins();
        var id = invited(aPerson().joins(), ben);
        answer(ben, id, "NO").statusCode(200).body("state", equalTo("DECLINED"));
        answer(ben, id, "NO").statusCode(200).body("state", equalTo("DECLINED"));
        answer(ben, id, "YES").spec(isProblem(409, "invitation-answered"));
        assertThat(openPartnershipsOf(ben.id())).isZero();
    }

    @Test
    void it_says_which_version_was_seen() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var path = API + "/invitations/" + invited(anna, ben);
        ben.calls()
                .body("{\"answer\":\"YES\"}")
                .put(path + "/answer")
                .then()
                .spec(isProblem(428, "precondition-required"));
        ben.calls()
                .header("If-Match", "\"old\"")
                .body("{\"answer\":\"YES\"}")
                .put(path + "/answer")
                .then()
                .spec(isProblem(412, "precondition-failed"));
        ben.calls()
                .header("If-Match", "*")
                .body("{\"answer\":\"PERHAPS\"}")
                .put(path + "/answer")
                .then()
                .spec(isInvalidAt("/answer"));
    }

    @Test
    void only_the_one_who_is_invited_answers() {
        var anna = aPerson().joins();
        var id = invited(anna, aPerson().joins());
        answer(anna, id, "YES").spec(isProblem(404, "invitation-unknown"));
        answer(aPerson().joins(), id, "YES").spec(isProblem(404, "invitation-unknown"));
    }

    @Test
    void what_is_over_cannot_be_answered() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var withdrawn = invited(anna, ben);
        anna.calls()
                .post(API + "/invitations/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);
        answer(ben, withdrawn, "YES").spec(isProblem(409, "invitation-withdrawn"));
        var cleo = aPerson().joins();
        var expired = invited(anna, cleo);
        MovableClock.passes(Duration.ofDays(22));
        answer(cleo, expired, "YES").spec(isProblem(409, "invitation-expired"));
    }

    @Test
    void a_yes_takes_room_on_both_sides() {
        var anna = aPerson().withRoomFor(1).joins();
        var ben = aPerson().withRoomFor(1).joins();
        var toBen = invited(anna, ben);
        var cleo = aPerson().joins();
        partners(cleo, anna);
        answer(ben, toBen, "YES").spec(isProblem(409, "not-possible-now"));
        ben.calls().get(API + "/invitations/" + toBen).then().body("state", equalTo("OPEN"));

        var dora = aPerson().joins();
        var fromDora = invited(dora, ben);
        partners(ben, aPerson().joins());
        answer(ben, fromDora, "YES").spec(isProblem(409, "own-capacity-full"));
    }

    @Test
    void who_takes_a_break_neither_answers_nor_is_answered() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        ben.paused().joins();
        answer(ben, id, "YES").spec(isProblem(409, "not-taking-part"));
        ben.in().joins();
        anna.onLeave().joins();
        answer(ben, id, "YES").spec(isProblem(409, "not-possible-now"));
        anna.in().joins();
        answer(ben, id, "YES").statusCode(200);
    }
}
