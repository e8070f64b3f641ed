package io.shipmate.session.circles;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.BuddiesOf.isHeard;
import static io.shipmate.session.testing.BuddiesOf.share;
import static io.shipmate.session.testing.Member.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.BuddiesOf;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.MatchingService;
import io.shipmate.session.testing.Member;
import io.shipmate.session.testing.Slots;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingABuddyGroup {

    private static ValidatableResponse seen(Member by, BuddiesOf buddies) {
        return by.asks().get(buddies.path("")).then();
    }

    private static void forget(Member member) {
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                member.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(member.id(), UUID.randomUUID()));
        await().untilAsserted(() ->
                assertThat(Database.tablesWith(List.of(member.id().toString()))).isEmpty());
    }

    @Test
    void a_group_that_begins_opens_a_circle_for_its_people_and_no_other() {
        var buddies = BuddiesOf.formed(2);
        seen(buddies.one(0), buddies)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("buddyGroup", equalTo(buddies.group().toString()))
                .body("partnership", nullValue())
                .body("openedAt", equalTo("2027-03-01T08:15:00Z"))
                .body(
                        "members",
                        containsInAnyOrder(
                                buddies.one(0).id().toString(),
                                buddies.one(1).id().toString()));
        seen(aMember(), buddies).spec(isProblem(404, "not-found"));
        seen(aMember("programme-manager"), buddies).spec(isProblem(404, "not-found"));
        aMember().asks().get(buddies.path("/notes/shared")).then().spec(isProblem(404, "not-found"));
        buddies.one(1)
                .asks()
                .get(buddies.path("/notes/shared"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void the_same_news_at_once_at_several_replicas_opens_one_circle() {
        var buddies = BuddiesOf.people(2);
        var all = AtOnce.run(
                Stream.<Callable<String>>generate(() -> buddies::form).limit(6).toList());
        all.forEach(BuddiesOf::isHeard);
        seen(buddies.one(0), buddies).statusCode(200).body("members.size()", equalTo(2));
        assertThat(Database.number("select count(*) from circle where buddy_group = ?", buddies.group()))
                .isEqualTo(1);
    }

    @Test
    void it_ends_with_the_group_and_what_was_shared_stays_readable() {
        var buddies = BuddiesOf.signed(2);
        var anna = buddies.one(0);
        var session = buddies.talked(anna);
        share(anna, session, "what we found out");
        var planned = Slots.planned(buddies.two(0, 1), 3);
        isHeard(buddies.end(false, anna, buddies.one(1)));
        seen(anna, buddies).body("state", equalTo("ENDED"));
        anna.asks().get(planned).then().body("state", equalTo("CANCELLED"));
        buddies.one(1).asks().get(session + "/notes/shared").then().body("items.words", contains("what we found out"));
        anna.asks()
                .body("{\"words\":\"too late\"}")
                .post(session + "/notes/shared")
                .then()
                .spec(isProblem(409, "circle-ended"));
    }

    @Test
    void one_of_three_who_leaves_keeps_what_was_shared_until_then_and_the_two_go_on() {
        var buddies = BuddiesOf.signed(3);
        var anna = buddies.one(0);
        var ben = buddies.one(1);
        var cleo = buddies.one(2);
        var session = buddies.talked(cleo);
        share(anna, session, "of old");
        var own = share(cleo, session, "my own");
        isHeard(buddies.shrink(anna, ben));
        share(anna, session, "of late");
        var later = Slots.planned(buddies.two(0, 1), 5);

        seen(anna, buddies).body("state", equalTo("ACTIVE")).body("members.size()", equalTo(2));
        ben.asks().get(session + "/notes/shared").then().body("items.words", contains("of old", "my own", "of late"));
        seen(cleo, buddies).body("state", equalTo("ENDED")).body("members.size()", equalTo(3));
        cleo.asks().get(session + "/notes/shared").then().body("items.words", contains("of old", "my own"));
        cleo.asks().get(buddies.path("/notes/shared")).then().body("items.words", contains("my own", "of old"));
        cleo.asks().get(later).then().spec(isProblem(404, "not-found"));
        cleo.asks().get(buddies.path("/sessions")).then().body("items.size()", equalTo(1));
        cleo.asks().get(buddies.path("/agreement")).then().statusCode(200).body("clauses", empty());
        cleo.asks().get("/api/session/v1/me/circles").then().body("items[0].state", equalTo("ENDED"));
        cleo.asks().get("/api/session/v1/me/overview").then().body("circles", empty());
        cleo.asks().get("/api/session/v1/me/sessions").then().body("items", empty());
        cleo.asks().post(session + "/cancel").then().spec(isProblem(409, "circle-ended"));
        cleo.asks()
                .body("{\"words\":\"one more\"}")
                .post(session + "/notes/shared")
                .then()
                .spec(isProblem(409, "circle-ended"));
        cleo.asks().header("If-Match", "*").delete(own).then().statusCode(204);
        ben.asks().get(session + "/notes/shared").then().body("items.words", contains("of old", "of late"));
    }

    @Test
    void what_the_others_had_agreed_on_is_the_plan_and_who_has_left_has_the_time_back() {
        var buddies = BuddiesOf.formed(3);
        var cleo = buddies.one(2);
        var session = Slots.propose(buddies.two(0, 1), buddies.one(0), 7, 9);
        Slots.yes(buddies.one(1), session, 2).statusCode(200);
        Slots.yes(cleo, session, 1).statusCode(200);
        buddies.one(0).asks().get(session).then().body("state", equalTo("PROPOSED"));
        isHeard(buddies.shrink(buddies.one(0), buddies.one(1)));
        buddies.one(0)
                .asks()
                .get(session)
                .then()
                .body("state", equalTo("PLANNED"))
                .body("slots[0].n", equalTo(2));
        assertThat(Database.number("select count(*) from hold where person = ?", cleo.id()))
                .isZero();
        assertThat(Database.number(
                        "select count(*) from hold where person = ?",
                        buddies.one(0).id()))
                .isEqualTo(1);
    }

    @Test
    void two_who_keep_going_keep_circle_and_notes_and_sign_anew() {
        var buddies = BuddiesOf.signed(2);
        var anna = buddies.one(0);
        var ben = buddies.one(1);
        var session = buddies.talked(anna);
        share(anna, session, "what we found out");
        var planned = Slots.planned(buddies.two(0, 1), 11);
        isHeard(buddies.become(anna, ben));
        isHeard(buddies.end(true, anna, ben));
        seen(anna, buddies)
                .body("state", equalTo("ACTIVE"))
                .body("partnership", equalTo(buddies.partnership().toString()))
                .body("openedAt", equalTo("2027-03-01T08:15:00Z"));
        anna.asks().get(planned).then().body("state", equalTo("PLANNED"));
        ben.asks()
                .get(session + "/notes/shared")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].words", nullValue());
        anna.asks()
                .get(buddies.path("/agreement"))
                .then()
                .body("version", equalTo(2))
                .body("signatures", empty())
                .body("inForce", equalTo(false));
        buddies.signed(anna, ben);
        ben.asks().get(session + "/notes/shared").then().body("items.words", contains("what we found out"));
        isHeard(buddies.become(anna, ben));
        anna.asks().get(buddies.path("/agreement")).then().body("inForce", equalTo(true));
        var circle = buddies.two(0, 1);
        isHeard(circle.told("paused", 2));
        seen(ben, buddies).body("state", equalTo("PAUSED"));
    }

    @Test
    void a_yes_after_the_programmes_end_opens_the_circle_again() {
        var buddies = BuddiesOf.formed(2);
        isHeard(buddies.end(false, buddies.one(0), buddies.one(1)));
        seen(buddies.one(0), buddies).body("state", equalTo("ENDED"));
        isHeard(buddies.become(buddies.one(0), buddies.one(1)));
        seen(buddies.one(0), buddies).body("state", equalTo("ACTIVE"));
    }

    @Test
    void in_whatever_order_the_news_comes_two_of_three_end_up_as_partners_and_the_third_outside() {
        for (var order : List.of("fsbe", "bfse", "bsfe", "ebsf", "ebfs", "fseb", "sfeb", "efsb", "besf", "ffssbbee")) {
            var buddies = BuddiesOf.people(3);
            var anna = buddies.one(0);
            var ben = buddies.one(1);
            order.chars()
                    .forEach(news -> isHeard(
                            switch (news) {
                                case 'f' -> buddies.form();
                                case 's' -> buddies.shrink(anna, ben);
                                case 'b' -> buddies.become(anna, ben);
                                default -> buddies.end(true, anna, ben);
                            }));
            seen(anna, buddies)
                    .body("state", equalTo("ACTIVE"))
                    .body("partnership", equalTo(buddies.partnership().toString()))
                    .body("openedAt", equalTo("2027-03-01T08:15:00Z"))
                    .body("members.size()", equalTo(2));
            seen(buddies.one(2), buddies)
                    .body("state", equalTo("ENDED"))
                    .body("partnership", nullValue())
                    .body("members.size()", equalTo(3));
            assertThat(Database.number(
                            "select count(*) from circle where id = ? and shrunk_at is not null", buddies.circle()))
                    .as(order)
                    .isEqualTo(1);
        }
    }

    @Test
    void as_partners_in_the_circle_of_three_the_two_see_only_what_they_wrote_themselves() {
        var buddies = BuddiesOf.signed(3);
        var anna = buddies.one(0);
        var ben = buddies.one(1);
        var cleo = buddies.one(2);
        var session = buddies.talked(cleo);
        share(anna, session, "annas");
        var cleos = share(cleo, session, "cleos");
        isHeard(buddies.shrink(anna, ben));
        isHeard(buddies.become(anna, ben));
        buddies.signed(anna, ben);
        ben.asks().get(session + "/notes/shared").then().body("items.words", contains("annas"));
        ben.asks().get(cleos).then().spec(isProblem(404, "not-found"));
        cleo.asks().get(session + "/notes/shared").then().body("items.words", contains("annas", "cleos"));
        seen(cleo, buddies).body("partnership", nullValue());
    }

    @Test
    void partners_grown_from_three_find_their_own_words_in_their_new_circle() {
        var buddies = BuddiesOf.signed(3);
        var anna = buddies.one(0);
        var ben = buddies.one(1);
        var cleo = buddies.one(2);
        var session = buddies.talked(anna);
        share(anna, session, "annas");
        share(cleo, session, "cleos");
        var grown = buddies.grow(anna, ben);
        ben.asks()
                .get(grown.path())
                .then()
                .body("grownFrom", equalTo(buddies.circle().toString()))
                .body("members.size()", equalTo(2));
        seen(cleo, buddies).body("state", equalTo("ACTIVE")).body("members.size()", equalTo(3));
        cleo.asks().get(grown.path()).then().spec(isProblem(404, "not-found"));
        var notes = grown.path("notes/shared");
        cleo.asks().get(notes).then().spec(isProblem(404, "not-found"));
        ben.asks().get(notes).then().body("items.size()", equalTo(1)).body("items[0].words", nullValue());
        grown.signed();
        ben.asks().get(notes).then().body("items.words", contains("annas"));
        var talk = new BuddiesOf(buddies.group(), grown.id(), grown.partnership(), List.of(anna, ben)).talked(ben);
        share(ben, talk, "bens, between the two");
        isHeard(buddies.shrink(anna, cleo));
        share(anna, session, "for cleo alone");
        ben.asks().get(notes + "?limit=1").then().body("items.words", contains("bens, between the two"));
        anna.asks().get(notes).then().body("items.words", contains("bens, between the two", "annas"));
        cleo.asks()
                .get(buddies.path("/notes/shared"))
                .then()
                .body("items.words", contains("for cleo alone", "cleos", "annas"));
    }

    @Test
    void of_three_two_go_on_when_the_third_is_forgotten_and_of_two_one_is_left_with_an_end() {
        var buddies = BuddiesOf.signed(3);
        var session = buddies.talked(buddies.one(2));
        share(buddies.one(2), session, "soon gone");
        forget(buddies.one(2));
        seen(buddies.one(0), buddies).body("state", equalTo("ACTIVE")).body("members.size()", equalTo(2));
        isHeard(buddies.form());
        isHeard(buddies.shrink(buddies.one(0), buddies.one(1)));
        seen(buddies.one(0), buddies)
                .body("members", not(hasItem(buddies.one(2).id().toString())));
        buddies.one(0).asks().get(session + "/notes/shared").then().body("items", empty());
        forget(buddies.one(1));
        seen(buddies.one(0), buddies).body("state", equalTo("ENDED")).body("members.size()", equalTo(1));
        isHeard(buddies.become(buddies.one(0), buddies.one(1)));
        seen(buddies.one(0), buddies).body("state", equalTo("ENDED"));
        assertThat(Database.tablesWith(List.of(buddies.one(1).id().toString()))).isEmpty();
    }

    @Test
    void of_one_who_has_left_and_is_forgotten_nothing_stays_and_the_two_go_on() {
        var buddies = BuddiesOf.formed(3);
        isHeard(buddies.shrink(buddies.one(0), buddies.one(1)));
        forget(buddies.one(2));
        seen(buddies.one(0), buddies).body("state", equalTo("ACTIVE")).body("members.size()", equalTo(2));
    }

    @Test
    void while_the_news_is_on_its_way_matching_is_asked_about_buddies_and_roundtables_too() {
        var buddies = BuddiesOf.people(2);
        var anna = buddies.one(0);
        MatchingService.answers(buddies.circle(), """
                {"circle":"%s","buddyGroup":"%s","members":["%s","%s"],"state":"ACTIVE","version":1}""".formatted(
                buddies.circle(), buddies.group(), anna.id(), buddies.one(1).id()));
        seen(anna, buddies)
                .statusCode(200)
                .body("buddyGroup", equalTo(buddies.group().toString()));
        isHeard(buddies.form());
        seen(anna, buddies).body("openedAt", equalTo("2027-03-01T08:15:00Z"));

        var roundtable = CircleOf.notYetTold(aMember(), aMember());
        var faye = aMember();
        MatchingService.answers(roundtable.id(), """
                {"circle":"%s","roundtable":"%s","members":["%s","%s"],"facilitator":"%s","state":"ACTIVE","version":1}""".formatted(
                        roundtable.id(),
                        UUID.randomUUID(),
                        roundtable.anna().id(),
                        roundtable.ben().id(),
                        faye.id()));
        aMember().asks().get(roundtable.path()).then().spec(isProblem(404, "not-found"));
        faye.asks()
                .get(roundtable.path())
                .then()
                .statusCode(200)
                .body("facilitator", equalTo(faye.id().toString()))
                .body("members.size()", equalTo(3));
    }
}
