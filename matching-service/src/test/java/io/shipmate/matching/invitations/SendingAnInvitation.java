package io.shipmate.matching.invitations;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.invite;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingAnInvitation {

    @Test
    void it_reaches_the_other_with_its_words_and_the_neighbours_without() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var words = "canary " + UUID.randomUUID();
        var id = anna.calls()
                .header("Idempotency-Key", "invite-" + ben.id())
                .body("{\"to\":\"%s\",\"message\":\" %s \"}".formatted(ben.id(), words))
                .post(API + "/invitations")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("message", equalTo(words))
                .extract()
                .<String>path("id");
        ben.calls()
                .get(API + "/me/invitations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo(anna.id().toString()))
                .body("items[0].message", equalTo(words));
        anna.calls().get(API + "/me/invitations?box=received").then().body("items", hasSize(0));
        anna.calls().get(API + "/me/invitations?box=sent").then().body("items.id", equalTo(List.of(id)));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(id))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.type()).isEqualTo("io.shipmate.matching.invitation-received.v1");
                    assertThat(heard.data())
                            .contains(ben.id().toString(), "expiresAt")
                            .doesNotContain("canary");
                }));
        assertThat(Database.dump()).doesNotContain(words);
    }

    @Test
    void its_address_is_where_it_is_found() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var sent = invite(anna, ben).statusCode(201).extract();
        var id = sent.<String>path("id");
        assertThat(sent.header("Location")).endsWith(API + "/invitations/" + id);
        for (var one : List.of(anna, ben)) {
            one.calls().get(sent.header("Location")).then().statusCode(200).header("ETag", sent.header("ETag"));
        }
        var stranger = aPerson().joins();
        stranger.calls().get(API + "/invitations/" + id).then().spec(isProblem(404, "invitation-unknown"));
        for (var role : List.of("people-admin", "programme-manager", "ops")) {
            var official = Tokens.of("official-" + UUID.randomUUID(), role);
            Api.with(official).get(API + "/invitations/" + id).then().spec(isProblem(404, "invitation-unknown"));
            Api.with(official)
                    .post(API + "/invitations/" + id + "/withdraw")
                    .then()
                    .spec(isProblem(404, "invitation-unknown"));
        }
        Api.anonymous().get(API + "/invitations/" + id).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void only_so_many_are_open_at_once_and_not_two_to_one_person() {
        var anna = aPerson().joins();
        var first = aPerson().joins();
        var firstInvitation = invited(anna, first);
        invite(anna, first).spec(isProblem(409, "already-invited"));
        for (var i = 1; i < 5; i++) {
            invited(anna, aPerson().joins());
        }
        var another = aPerson().joins();
        invite(anna, another)
                .spec(isProblem(409, "too-many-open-invitations"))
                .body("detail", equalTo("5 may be open at once. Wait for an answer, or take one back."));
        anna.calls()
                .post(API + "/invitations/" + firstInvitation + "/withdraw")
                .then()
                .body("state", equalTo("WITHDRAWN"));
        invited(anna, another);
        var page = anna.calls()
                .get(API + "/me/invitations?box=sent&limit=4")
                .then()
                .extract();
        assertThat(page.<List<String>>path("items")).hasSize(4);
        var rest = anna.calls()
                .get(API + "/me/invitations?box=sent&after=" + page.path("next"))
                .then()
                .body("items", hasSize(2))
                .extract();
        assertThat(rest.<String>path("items[1].id")).isEqualTo(firstInvitation);
    }

    @Test
    void an_expired_one_makes_place_for_another() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        MovableClock.passes(Duration.ofDays(21).plusMinutes(1));
        anna.calls().get(API + "/invitations/" + id).then().body("state", equalTo("EXPIRED"));
        ben.calls().get(API + "/invitations/" + id).then().body("state", equalTo("EXPIRED"));
        anna.calls().post(API + "/invitations/" + id + "/withdraw").then().spec(isProblem(409, "invitation-expired"));
        invited(anna, ben);
    }

    @Test
    void it_goes_to_somebody_who_takes_part_and_to_nobody_else() {
        var anna = aPerson().joins();
        invite(anna, aPerson()).spec(isProblem(404, "nobody-there"));
        invite(anna, aPerson().out().joins()).spec(isProblem(404, "nobody-there"));
        invite(anna, aPerson().left().joins()).spec(isProblem(404, "nobody-there"));
        invite(anna, anna).spec(isProblem(409, "that-is-you"));
    }

    @Test
    void who_sends_it_takes_part_and_has_room() {
        var ben = aPerson().joins();
        invite(aPerson().out().joins(), ben).spec(isProblem(409, "not-taking-part"));
        invite(aPerson().paused().joins(), ben).spec(isProblem(409, "not-taking-part"));
        invite(aPerson().openOnlyTo("ASK").joins(), ben).spec(isProblem(409, "not-taking-part"));
        invite(aPerson().withRoomFor(0).joins(), ben).spec(isProblem(409, "own-capacity-full"));
        invite(aPerson(), ben).spec(isProblem(403, "person-unknown"));
    }

    @Test
    void nobody_invites_along_a_reporting_line_whether_or_not_the_other_takes_part() {
        var director = aPerson().out().joins();
        var manager = aPerson().reportingTo(director).joins();
        var anna = aPerson().reportingTo(manager).joins();
        invite(anna, director).spec(isProblem(409, "reporting-line"));
        invite(anna, manager).spec(isProblem(409, "reporting-line"));
        invite(manager, anna).spec(isProblem(409, "reporting-line"));
        invited(anna, aPerson().reportingTo(manager).joins());
    }

    @Test
    void partners_need_no_invitation() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        partners(anna, ben);
        invite(anna, ben).spec(isProblem(409, "already-partners"));
        invite(ben, anna).spec(isProblem(409, "already-partners"));
    }

    @Test
    void only_its_sender_takes_it_back() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var path = API + "/invitations/" + invited(anna, ben);
        ben.calls().post(path + "/withdraw").then().spec(isProblem(404, "invitation-unknown"));
        anna.calls().post(path + "/withdraw").then().body("state", equalTo("WITHDRAWN"));
        anna.calls().post(path + "/withdraw").then().body("state", equalTo("WITHDRAWN"));
        ben.calls().get(path).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void taken_back_it_is_not_followed_by_another_before_it_would_have_expired() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var first = invite(anna, ben).statusCode(201).extract();
        withdraw(anna, first.path("id"));
        var expires = first.<String>path("expiresAt");
        invite(anna, ben)
                .spec(isProblem(409, "invited-recently"))
                .body("possibleFrom", equalTo(expires))
                .body("detail", equalTo("Another is possible after %s.".formatted(expires.substring(0, 10))));
        assertThat(invite(ben, anna).statusCode(201).extract().<String>path("state"))
                .isEqualTo("OPEN");
        MovableClock.passes(Duration.ofDays(21).plusMinutes(1));
        invited(anna, ben);
    }

    @Test
    void only_so_many_are_sent_in_a_week_whatever_became_of_them() {
        var anna = aPerson().joins();
        var first = invite(anna, aPerson().joins()).statusCode(201).extract();
        withdraw(anna, first.path("id"));
        for (var i = 1; i < 20; i++) {
            withdraw(anna, invited(anna, aPerson().joins()));
        }
        var another = aPerson().joins();
        var possible = Instant.parse(first.path("sentAt")).plus(Duration.ofDays(7));
        var refusal = invite(anna, another)
                .spec(isProblem(409, "too-many-invitations-sent"))
                .extract();
        assertThat(Instant.parse(refusal.path("possibleFrom"))).isEqualTo(possible);
        assertThat(refusal.<String>path("detail")).startsWith("20 can be sent in seven days.");
        MovableClock.passes(Duration.ofDays(7));
        invited(anna, another);
    }

    private static void withdraw(Somebody sender, String invitation) {
        sender.calls()
                .post(API + "/invitations/" + invitation + "/withdraw")
                .then()
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void what_is_wrong_with_it_is_named() {
        var anna = aPerson().joins();
        anna.calls().body("{}").post(API + "/invitations").then().spec(isInvalidAt("/to"));
        anna.calls().body("{\"to\":\"ben\"}").post(API + "/invitations").then().spec(isInvalidAt("/to"));
        anna.calls()
                .body("{\"to\":\"%s\",\"message\":\"%s\"}".formatted(UUID.randomUUID(), "x".repeat(1001)))
                .post(API + "/invitations")
                .then()
                .spec(isInvalidAt("/message"));
        anna.calls().get(API + "/me/invitations?box=spam").then().spec(isInvalidAt("box"));
        anna.calls().get(API + "/me/invitations?after=x").then().spec(isInvalidAt("after"));
    }

    @Test
    void its_day_of_expiry_is_three_weeks_away() {
        var sent = invite(aPerson().joins(), aPerson().joins()).extract();
        assertThat(Duration.between(Instant.parse(sent.path("sentAt")), Instant.parse(sent.path("expiresAt"))))
                .isEqualTo(Duration.ofDays(21));
    }

    @Test
    void two_at_once_to_the_same_person_become_one() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var statuses = AtOnce.times(4, () -> invite(anna, ben).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }
}
