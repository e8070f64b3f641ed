package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.openPartnershipsOf;
import static io.shipmate.matching.testing.PrivateWishes.avoids;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.withdraws;
import static io.shipmate.matching.testing.Rounds.buddies;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingGoingWithABuddy {

    private static ValidatableResponse group(Somebody person) {
        return person.calls()
                .get(API + "/me/buddy-groups")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static String of(Somebody person) {
        return group(person).extract().path("items[0].id");
    }

    private static ValidatableResponse says(boolean keepGoing, Somebody person, String group) {
        return person.calls()
                .body("{\"keepGoing\":%s}".formatted(keepGoing))
                .put(API + "/buddy-groups/" + group + "/keep-going")
                .then();
    }

    private static void ends(String programme) {
        does("end", programme).statusCode(200);
    }

    @Test
    void two_yeses_make_partners_in_the_same_circle() {
        var people = buddies(2);
        var programme = running(people);
        published(programme, "NEW");
        var anna = people.getFirst();
        var ben = people.getLast();
        var circle = group(anna).extract().<String>path("items[0].circle");
        var id = of(anna);
        says(true, anna, id).statusCode(200).body("keepGoing", equalTo(true));
        assertThat(openPartnershipsOf(anna.id())).isZero();
        says(true, ben, id).statusCode(200);
        anna.calls()
                .get(API + "/me/partnerships")
                .then()
                .body("items", hasSize(1))
                .body("items[0].circle", equalTo(circle))
                .body("items[0].state", equalTo("ACTIVE"));
        says(true, ben, id).statusCode(200);
        assertThat(openPartnershipsOf(ben.id())).isEqualTo(1);
        ends(programme);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .anyMatch(heard -> heard.key().equals(id)
                        && heard.type().endsWith("buddy-group-ended.v1")
                        && heard.data().contains("\"circleGoesOn\":true")));
    }

    @Test
    void one_yes_is_shown_to_nobody_and_can_be_taken_back() {
        var people = buddies(2);
        published(running(people), "NEW");
        var anna = people.getFirst();
        var ben = people.getLast();
        var id = of(anna);
        var path = API + "/buddy-groups/" + id;
        var before = ben.calls().get(path).asString();
        var rows = Database.rows("select to_jsonb(g) from buddy_group g where id = ?", UUID.fromString(id));
        says(true, anna, id).statusCode(200);
        assertThat(ben.calls().get(path).asString()).isEqualTo(before);
        assertThat(Database.rows("select to_jsonb(g) from buddy_group g where id = ?", UUID.fromString(id)))
                .isEqualTo(rows);
        assertThat(Database.number("select count(distinct octet_length(choice)) from buddy_keep_going"))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from buddy_keep_going where buddy_group = ?", UUID.fromString(id)))
                .isEqualTo(2);
        says(false, anna, id).statusCode(200).body("keepGoing", equalTo(false));
        says(true, ben, id).statusCode(200);
        assertThat(openPartnershipsOf(anna.id())).isZero();
        says(true, aPerson().joins(), id).spec(isProblem(404, "buddy-group-unknown"));
    }

    @Test
    void of_three_every_two_who_both_say_yes() {
        var people = buddies(3);
        published(running(people), "NEW");
        var id = of(people.getFirst());
        says(true, people.get(0), id).statusCode(200);
        says(false, people.get(1), id).statusCode(200);
        says(true, people.get(2), id).statusCode(200);
        assertThat(openPartnershipsOf(people.get(0).id())).isEqualTo(1);
        assertThat(openPartnershipsOf(people.get(1).id())).isZero();
        says(true, people.get(1), id).statusCode(200);
        assertThat(people).allMatch(person -> openPartnershipsOf(person.id()) == 2);
        assertThat(Database.number(
                        "select count(distinct circle) from partnership where first in (?, ?, ?)",
                        people.get(0).id(),
                        people.get(1).id(),
                        people.get(2).id()))
                .isEqualTo(3);
    }

    @Test
    void both_at_once_are_one_partnership() {
        var people = buddies(2);
        published(running(people), "NEW");
        var id = of(people.getFirst());
        var calls = Stream.of(0, 1, 0, 1, 0, 1)
                .<Callable<Integer>>map(
                        who -> () -> says(true, people.get(who), id).extract().statusCode())
                .toList();
        assertThat(AtOnce.all(calls)).containsOnly(200);
        assertThat(openPartnershipsOf(people.getFirst().id())).isEqualTo(1);
    }

    @Test
    void it_is_open_for_a_fortnight_after_the_end() {
        var people = buddies(2);
        var programme = running(people);
        published(programme, "NEW");
        var id = of(people.getFirst());
        ends(programme);
        MovableClock.passes(Duration.ofDays(13));
        says(true, people.getFirst(), id).statusCode(200).body("state", equalTo("ENDED"));
        MovableClock.passes(Duration.ofDays(2));
        says(true, people.getLast(), id).spec(isProblem(409, "keep-going-over"));
        people.getLast().calls().get(API + "/buddy-groups/" + id).then().body("keepGoing", equalTo(null));
        assertThat(openPartnershipsOf(people.getFirst().id())).isZero();
    }

    @Test
    void a_yes_just_before_it_is_over_still_makes_partners() {
        var people = buddies(2);
        var programme = running(people);
        published(programme, "NEW");
        var id = of(people.getFirst());
        ends(programme);
        MovableClock.passes(Duration.ofDays(13));
        people.forEach(person -> says(true, person, id).statusCode(200));
        assertThat(openPartnershipsOf(people.getFirst().id())).isEqualTo(1);
    }

    @Test
    void nobody_becomes_the_partner_of_their_boss() {
        var people = buddies(2);
        published(running(people), "NEW");
        var id = of(people.getFirst());
        says(true, people.getFirst(), id).statusCode(200);
        people.getFirst().reportingTo(people.getLast()).joins();
        says(true, people.getLast(), id).spec(isProblem(409, "reporting-line"));
        assertThat(openPartnershipsOf(people.getFirst().id())).isZero();
    }

    @Test
    void old_yeses_make_no_partnership_again_that_somebody_has_ended() {
        for (var count : List.of(2, 3)) {
            var people = buddies(count);
            published(running(people), "NEW");
            var anna = people.getFirst();
            var ben = people.getLast();
            var id = of(anna);
            says(true, anna, id).statusCode(200);
            says(true, ben, id).statusCode(200);
            var partnership = anna.calls().get(API + "/me/partnerships").<String>path("items[0].id");
            ben.calls()
                    .post(API + "/partnerships/" + partnership + "/end")
                    .then()
                    .statusCode(200);
            says(true, anna, id).statusCode(200);
            assertThat(openPartnershipsOf(anna.id())).isZero();
        }
    }

    @Test
    void whoever_comes_to_avoid_the_other_does_not_want_to_any_more_and_nobody_else_notices() {
        var people = buddies(2);
        published(running(people), "NEW");
        var anna = people.getFirst();
        var ben = people.getLast();
        var id = of(anna);
        says(true, anna, id).statusCode(200);
        var before = ben.calls().get(API + "/buddy-groups/" + id).asString();
        avoids(anna, ben);
        group(anna).body("items[0].keepGoing", equalTo(false));
        assertThat(ben.calls().get(API + "/buddy-groups/" + id).asString()).isEqualTo(before);
        says(true, ben, id).statusCode(200).body("keepGoing", equalTo(true));
        assertThat(openPartnershipsOf(anna.id())).isZero();
    }

    @Test
    void of_three_who_avoids_one_of_them_keeps_going_with_the_other_only() {
        var people = buddies(3);
        published(running(people), "NEW");
        var anna = people.getFirst();
        var ben = people.get(1);
        var id = of(anna);
        avoids(anna, ben);
        people.forEach(person -> says(true, person, id).statusCode(200));
        assertThat(openPartnershipsOf(anna.id())).isEqualTo(1);
        assertThat(openPartnershipsOf(ben.id())).isEqualTo(1);
        says(true, anna, id).statusCode(200).body("keepGoing", equalTo(true));
        assertThat(openPartnershipsOf(anna.id())).isEqualTo(1);
    }

    @Test
    void whoever_leaves_the_programme_does_not_want_to_any_more() {
        var people = buddies(2);
        var programme = running(people);
        published(programme, "NEW");
        var anna = people.getFirst();
        var id = of(anna);
        says(true, anna, id).statusCode(200);
        withdraws(anna, programme).statusCode(200);
        group(anna).body("items[0].keepGoing", equalTo(false));
        says(true, people.getLast(), id).statusCode(200);
        assertThat(openPartnershipsOf(anna.id())).isZero();
    }
}
