package io.shipmate.matching.invitations;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invite;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.openPartnershipsOf;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that a sender can look at is compared, bytes, order and tags, before and after what must not show. */
@QuarkusTest
class DecliningInSilence {

    /** Everything that the sender sees. */
    private static List<String> everythingSeenBy(Somebody sender, String invitation) {
        var one = sender.calls().get(API + "/invitations/" + invitation);
        return List.of(
                one.getHeader("ETag"),
                one.asString(),
                sender.calls().get(API + "/me/invitations?box=sent").asString(),
                sender.calls().get(API + "/me/invitations?box=received").asString(),
                sender.calls().get(API + "/me/partnerships").asString());
    }

    private static void avoid(Somebody owner, Somebody other) {
        owner.calls()
                .body("{\"person\":\"%s\"}".formatted(other.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
    }

    private static List<Topics.Heard> told(String invitation) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.data().contains(invitation))
                .toList();
    }

    @Test
    void the_sender_never_learns_of_a_no() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var cleo = aPerson().joins();
        var id = invited(anna, ben);
        invited(anna, cleo);
        var before = everythingSeenBy(anna, id);
        answer(ben, id, "NO").statusCode(200);
        assertThat(everythingSeenBy(anna, id)).isEqualTo(before);
        invite(anna, ben).spec(isProblem(409, "already-invited"));
        await().untilAsserted(() -> assertThat(told(id)).hasSize(1));
    }

    @Test
    void a_no_counts_as_open_until_it_would_have_expired() {
        var anna = aPerson().joins();
        var ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(_ -> {
                    var other = aPerson().joins();
                    var id = invited(anna, other);
                    answer(other, id, "NO").statusCode(200);
                    return id;
                })
                .toList();
        var another = aPerson().joins();
        invite(anna, another).spec(isProblem(409, "too-many-open-invitations"));
        MovableClock.passes(Duration.ofDays(22));
        anna.calls().get(API + "/invitations/" + ids.getFirst()).then().body("state", equalTo("EXPIRED"));
        invited(anna, another);
    }

    @Test
    void no_clear_column_changes_with_a_no() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        var clear = "select id, sender, receiver, message, sent_at, expires_at, state, partnership,"
                + " length(receiver_side) from invitation where id = ?";
        var before = Database.rows(clear, UUID.fromString(id));
        answer(ben, id, "NO").statusCode(200);
        assertThat(Database.rows(clear, UUID.fromString(id))).isEqualTo(before);
        var columns =
                Database.rows("select column_name from information_schema.columns where table_name = 'invitation'");
        assertThat(columns).as("a new column must be thought about here").hasSize(9);
    }

    @Test
    void one_to_somebody_who_avoids_the_sender_or_is_away_or_full_looks_like_any_other_and_is_never_seen() {
        var usual = aPerson().joins();
        var avoiding = aPerson().joins();
        var paused = aPerson().paused().joins();
        var onLeave = aPerson().onLeave().joins();
        var full = aPerson().withRoomFor(0).joins();
        var elsewhere = aPerson().openOnlyTo("ASK").joins();
        for (var other : List.of(avoiding, paused, onLeave, full, elsewhere)) {
            var anna = aPerson().joins();
            if (other == avoiding) {
                avoid(avoiding, anna);
            }
            var shown = invite(anna, usual).statusCode(201).extract();
            var hidden = invite(anna, other).statusCode(201).extract();
            assertThat(hidden.jsonPath().getMap("$").keySet())
                    .isEqualTo(shown.jsonPath().getMap("$").keySet());
            assertThat(hidden.<String>path("state")).isEqualTo("OPEN");
            var id = hidden.<String>path("id");
            other.in().withRoomFor(2).joins();
            other.calls().get(API + "/me/invitations").then().body("items", hasSize(0));
            other.calls().get(API + "/invitations/" + id).then().spec(isProblem(404, "invitation-unknown"));
            answer(other, id, "YES").spec(isProblem(404, "invitation-unknown"));
            invite(anna, other).spec(isProblem(409, "already-invited"));
            await().untilAsserted(() -> assertThat(told(shown.path("id"))).hasSize(1));
            assertThat(told(id)).isEmpty();
        }
    }

    @Test
    void being_put_on_an_avoid_list_shows_in_nothing_either() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        var before = everythingSeenBy(anna, id);
        avoid(ben, anna);
        assertThat(everythingSeenBy(anna, id)).isEqualTo(before);
        ben.calls().get(API + "/me/invitations").then().body("items", hasSize(0));
        ben.calls().get(API + "/invitations/" + id).then().spec(isProblem(404, "invitation-unknown"));
    }

    @Test
    void a_sender_who_avoids_the_other_meanwhile_has_taken_the_invitation_back() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        avoid(anna, ben);
        anna.calls().get(API + "/invitations/" + id).then().body("state", equalTo("WITHDRAWN"));
        answer(ben, id, "YES").spec(isProblem(409, "invitation-withdrawn"));
        invite(ben, anna).statusCode(201).body("state", equalTo("OPEN"));
        ben.calls().get(API + "/invitations/" + id).then().body("state", equalTo("WITHDRAWN"));
        assertThat(openPartnershipsOf(ben.id())).isZero();
    }

    @Test
    void taken_back_and_sent_anew_it_is_refused_alike_whether_or_not_it_was_declined_or_shown() {
        var anna = aPerson().joins();
        var declining = aPerson().joins();
        var silent = aPerson().joins();
        var full = aPerson().withRoomFor(0).joins();
        var ids = java.util.stream.Stream.of(declining, silent, full)
                .map(other -> invited(anna, other))
                .toList();
        answer(declining, ids.getFirst(), "NO").statusCode(200);
        ids.forEach(id -> anna.calls()
                .post(API + "/invitations/" + id + "/withdraw")
                .then()
                .body("state", equalTo("WITHDRAWN")));
        for (var other : List.of(declining, silent, full)) {
            invite(anna, other).spec(isProblem(409, "invited-recently"));
        }
    }

    @Test
    void who_said_no_and_then_became_a_partner_may_be_invited_again() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        answer(ben, invited(anna, ben), "NO").statusCode(200);
        var partnership = invite(ben, anna).statusCode(201).extract().<String>path("partnership");
        ben.calls().post(API + "/partnerships/" + partnership + "/end").then().statusCode(200);
        var again = invited(anna, ben);
        ben.calls().get(API + "/invitations/" + again).then().body("state", equalTo("OPEN"));
    }

    @Test
    void who_has_said_no_and_invites_in_turn_says_yes() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        answer(ben, id, "NO").statusCode(200);
        invite(ben, anna).statusCode(201).body("state", equalTo("ACCEPTED"));
        anna.calls().get(API + "/invitations/" + id).then().body("state", equalTo("ACCEPTED"));
        assertThat(openPartnershipsOf(anna.id())).isEqualTo(1);
    }

    @Test
    void pages_leave_no_gap_where_something_is_hidden() {
        var ben = aPerson().withRoomFor(1).joins();
        var shown = invited(aPerson().joins(), ben);
        var partnership = partners(aPerson().joins(), ben);
        for (var i = 0; i < 5; i++) {
            invited(aPerson().joins(), ben);
        }
        ben.calls().post(API + "/partnerships/" + partnership + "/end").then().statusCode(200);
        var newest = invited(aPerson().joins(), ben);
        var page = ben.calls().get(API + "/me/invitations?limit=1").then().extract();
        assertThat(page.<List<String>>path("items.id")).containsExactly(newest);
        var rest = ben.calls()
                .get(API + "/me/invitations?limit=5&after=" + page.path("next"))
                .then()
                .extract();
        assertThat(rest.<List<String>>path("items.id")).hasSize(2).endsWith(shown);
        assertThat(rest.<String>path("next")).isNull();
    }
}
