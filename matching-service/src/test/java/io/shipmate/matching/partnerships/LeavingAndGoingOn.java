package io.shipmate.matching.partnerships;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invite;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Anna leaves the company, Ben stays. */
@QuarkusTest
class LeavingAndGoingOn {

    private final Somebody anna = aPerson().joins();
    private final Somebody ben = aPerson().joins();

    private static String path(String partnership) {
        return API + "/partnerships/" + partnership;
    }

    private static List<String> told(String partnership) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(partnership))
                .map(heard -> heard.type().replaceFirst(".*\\.partnership-([a-z]+)\\.v1", "$1"))
                .toList();
    }

    private static ValidatableResponse keepsGoing(Somebody who, String partnership, boolean wants) {
        return who.calls()
                .body("{\"keepGoing\":%s}".formatted(wants))
                .put(path(partnership) + "/keep-going")
                .then();
    }

    private static void isIn(String state, Somebody who, String partnership) {
        who.calls().get(path(partnership)).then().body("state", equalTo(state));
    }

    @Test
    void it_rests_without_an_end_and_nobody_alone_can_resume_it() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(false).joins();
        for (var one : List.of(anna, ben)) {
            one.calls()
                    .get(path(id))
                    .then()
                    .body("state", equalTo("PAUSED"))
                    .body("pausedUntil", nullValue())
                    .body("keepGoing", equalTo(false));
            one.calls().post(path(id) + "/resume").then().spec(isProblem(409, "partnership-awaits-both"));
        }
        MovableClock.passes(Duration.ofDays(4_000));
        isIn("PAUSED", ben, id);
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("formed", "paused"));
    }

    @Test
    void it_goes_on_when_both_have_said_yes_whoever_is_first() {
        var first = partners(anna, ben);
        var cara = aPerson().joins();
        var second = partners(anna, cara);
        anna.leftAndGoesOn(false).joins();
        keepsGoing(ben, first, true)
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("keepGoing", equalTo(true));
        anna.leftAndGoesOn(true).joins();
        isIn("ACTIVE", ben, first);
        isIn("PAUSED", cara, second);
        keepsGoing(cara, second, true).body("state", equalTo("ACTIVE")).body("keepGoing", nullValue());
        isIn("ACTIVE", anna, second);
        await().untilAsserted(() -> assertThat(told(first)).containsExactly("formed", "paused", "resumed"));
    }

    @Test
    void neither_learns_what_the_other_has_said_before_both_have() {
        var silent = partners(anna, ben);
        var seen = anna.leftAndGoesOn(false).joins().calls().get(path(silent)).getHeader("ETag");
        keepsGoing(ben, silent, true).statusCode(200);
        assertThat(anna.calls().get(path(silent)).getHeader("ETag")).isEqualTo(seen);
        assertThat(anna.calls().get(path(silent)).asString()).doesNotContain("true");

        var cara = aPerson().joins();
        var dan = aPerson().joins();
        var another = partners(cara, dan);
        cara.leftAndGoesOn(true).joins();
        dan.calls().get(path(another)).then().body("keepGoing", equalTo(false));
        cara.calls().get(path(another)).then().body("keepGoing", equalTo(true));
    }

    @Test
    void the_table_does_not_tell_who_has_said_what() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(false).joins();
        var lengths = "select count(*), min(length(choice)), max(length(choice)) from keep_going where partnership = ?";
        var before = Database.rows(lengths, UUID.fromString(id));
        var row = Database.rows("select version, changes from partnership where id = ?", UUID.fromString(id));
        keepsGoing(ben, id, true);
        assertThat(Database.rows(lengths, UUID.fromString(id))).isEqualTo(before);
        assertThat(before.getFirst().getFirst()).isEqualTo("2");
        assertThat(before.getFirst().get(1)).isEqualTo(before.getFirst().get(2));
        assertThat(Database.rows("select version, changes from partnership where id = ?", UUID.fromString(id)))
                .isEqualTo(row);
    }

    @Test
    void a_yes_may_be_taken_back_until_both_have_said_it() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(false).joins();
        keepsGoing(ben, id, true);
        keepsGoing(ben, id, false).body("keepGoing", equalTo(false));
        anna.leftAndGoesOn(true).joins();
        isIn("PAUSED", anna, id);
        anna.leftAndGoesOn(false).joins();
        keepsGoing(ben, id, true).body("state", equalTo("PAUSED"));
    }

    @Test
    void once_it_goes_on_it_is_a_partnership_like_any_other() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(true).joins();
        keepsGoing(ben, id, true).body("state", equalTo("ACTIVE"));
        anna.leftAndGoesOn(false).joins();
        isIn("ACTIVE", ben, id);
        anna.calls().body("{}").post(path(id) + "/pause").then().body("state", equalTo("PAUSED"));
        keepsGoing(ben, id, true).spec(isProblem(409, "partnership-needs-no-agreement"));
        ben.calls().post(path(id) + "/resume").then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void an_end_may_be_said_by_either_at_any_time() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(false).joins();
        anna.calls()
                .post(path(id) + "/end")
                .then()
                .body("state", equalTo("ENDED"))
                .body("keepGoing", nullValue());
        keepsGoing(ben, id, true).spec(isProblem(409, "partnership-ended"));
    }

    @Test
    void a_pause_that_had_an_end_has_none_any_more() {
        var id = partners(anna, ben);
        var until = LocalDate.ofInstant(MovableClock.time(), ZoneOffset.UTC).plusDays(3);
        ben.calls()
                .body("{\"until\":\"%s\"}".formatted(until))
                .post(path(id) + "/pause")
                .then()
                .statusCode(200);
        anna.leftAndGoesOn(false).joins();
        MovableClock.passes(Duration.ofDays(30));
        ben.calls().get(path(id)).then().body("state", equalTo("PAUSED")).body("pausedUntil", nullValue());
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("formed", "paused", "paused"));
    }

    @Test
    void who_comes_back_finds_a_plain_pause_which_either_may_end() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(false).joins();
        anna.in().joins();
        ben.calls().get(path(id)).then().body("state", equalTo("PAUSED")).body("keepGoing", nullValue());
        keepsGoing(ben, id, true).spec(isProblem(409, "partnership-needs-no-agreement"));
        anna.calls().post(path(id) + "/resume").then().body("state", equalTo("ACTIVE"));
    }

    @Test
    void two_who_have_both_left_agree_by_what_each_has_said_for_all() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(true).joins();
        ben.leftAndGoesOn(false).joins();
        isIn("PAUSED", anna, id);
        keepsGoing(ben, id, true).spec(isProblem(409, "chosen-for-all-partnerships"));
        anna.in().joins();
        isIn("PAUSED", anna, id);
        anna.calls().post(path(id) + "/resume").then().spec(isProblem(409, "partnership-awaits-both"));
        anna.leftAndGoesOn(true).joins();
        ben.leftAndGoesOn(true).joins();
        isIn("ACTIVE", anna, id);
    }

    @Test
    void a_partnership_that_goes_on_rests_again_when_the_other_leaves_without_having_said_so() {
        var id = partners(anna, ben);
        anna.leftAndGoesOn(true).joins();
        keepsGoing(ben, id, true);
        ben.leftAndGoesOn(false).joins();
        isIn("PAUSED", anna, id);
        ben.leftAndGoesOn(true).joins();
        isIn("ACTIVE", anna, id);
        var told = told(id);
        ben.in().joins().leftAndGoesOn(true).joins();
        isIn("ACTIVE", anna, id);
        assertThat(told(id)).hasSameSizeAs(told);
    }

    @Test
    void of_two_yeses_in_one_moment_none_is_lost() {
        for (var round = 0; round < 5; round++) {
            var leaver = aPerson().joins();
            var stayer = aPerson().joins();
            var id = partners(leaver, stayer);
            leaver.leftAndGoesOn(false).joins();
            leaver.leftAndGoesOn(true).says();
            keepsGoing(stayer, id, true).statusCode(200);
            await().untilAsserted(() -> isIn("ACTIVE", stayer, id));
        }
    }

    @Test
    void it_is_nothing_to_say_while_nobody_has_left_and_nothing_to_anybody_else() {
        var id = partners(anna, ben);
        keepsGoing(ben, id, true).spec(isProblem(409, "partnership-active"));
        keepsGoing(aPerson().joins(), id, true).spec(isProblem(404, "partnership-unknown"));
        ben.calls().body("{}").put(path(id) + "/keep-going").then().spec(isInvalidAt("/keepGoing"));
    }

    @Test
    void who_has_left_reaches_their_partnerships_and_nothing_else() {
        var id = partners(anna, ben);
        var circle = anna.calls().get(path(id)).<String>path("circle");
        var companys = anna.token();
        anna.leftAndGoesOn(false).joins();
        anna.calls().get(API + "/me/partnerships").then().statusCode(200).body("items.id", contains(id));
        anna.calls().get(API + "/me/export").then().statusCode(200).body("partnerships[0].id", equalTo(id));
        var others = partners(aPerson().joins(), aPerson().joins());
        anna.calls().get(path(others)).then().spec(isProblem(404, "partnership-unknown"));
        for (var closed : List.of("/me/overview", "/me/suggestions", "/me/invitations", "/me/avoid-list")) {
            anna.calls().get(API + closed).then().spec(isProblem(403, "forbidden"));
        }
        anna.calls().get(API + "/circles/" + circle).then().spec(isProblem(403, "forbidden"));
        invite(anna, ben).spec(isProblem(403, "forbidden"));
        Api.with(companys).get(path(id)).then().spec(isProblem(403, "forbidden"));
        ben.calls().get(path(id)).then().statusCode(200);
    }

    @Test
    void what_they_have_sent_is_taken_back_and_what_they_were_sent_looks_open() {
        var sent = invited(anna, ben);
        var received = invited(ben, aPerson().joins());
        var toAnna = invited(aPerson().joins(), anna);
        var cara = aPerson().joins();
        var fromCara = invited(cara, anna);
        anna.leftAndGoesOn(false).joins();
        answer(ben, sent, "YES").spec(isProblem(409, "invitation-withdrawn"));
        cara.calls().get(API + "/invitations/" + fromCara).then().body("state", equalTo("OPEN"));
        invite(aPerson().joins(), anna).spec(isProblem(404, "nobody-there"));
        anna.in().joins();
        anna.calls().get(API + "/invitations/" + toAnna).then().spec(isProblem(404, "invitation-unknown"));
        ben.calls().get(API + "/invitations/" + received).then().body("state", equalTo("OPEN"));
    }
}
