package io.shipmate.matching.programmes;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Programmes.withdraws;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Somebody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoiningAProgramme {

    private static final String MINE = API + "/me/programmes";

    private static Somebody member() {
        return aPerson().openOnlyTo("BUDDY").joins();
    }

    private static List<Somebody> members(int count) {
        var all = Stream.generate(() -> aPerson().openOnlyTo("BUDDY"))
                .limit(count)
                .toList();
        all.forEach(Somebody::says);
        all.forEach(one -> await().until(
                        () -> Database.number("select count(*) from pool_entry where person = ?", one.id()) == 1));
        return all;
    }

    private static long in(String programme, String state) {
        return Database.number(
                "select count(*) from enrolment where programme = ? and state = ?", UUID.fromString(programme), state);
    }

    private static List<String> told(String enrolment) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(enrolment))
                .map(heard -> heard.type().replaceFirst(".*\\.enrolment-([a-z-]+)\\.v1", "$1"))
                .toList();
    }

    @Test
    void a_yes_of_ones_own_is_all_it_takes() {
        var id = enrolling(10);
        var anna = member();
        var enrolment = enrols(anna, id)
                .statusCode(201)
                .body("state", equalTo("ENROLLED"))
                .body("person", equalTo(anna.id().toString()))
                .extract()
                .<String>path("id");
        anna.calls().get(MINE).then().body("items", hasSize(1)).body("items[0].programme.id", equalTo(id));
        anna.calls().get(API + "/me/overview").then().body("programmes.programme.id", contains(id));
        enrols(anna, id).spec(isProblem(409, "already-enrolled")).body("state", equalTo("ENROLLED"));
        withdraws(anna, id).statusCode(200).body("state", equalTo("WITHDRAWN"));
        withdraws(anna, id).spec(isProblem(409, "not-enrolled"));
        anna.calls().get(MINE).then().body("items", hasSize(0));
        enrols(anna, id).statusCode(201).body("id", equalTo(enrolment));
        await().untilAsserted(() -> assertThat(told(enrolment)).containsExactly("made", "withdrawn", "made"));
    }

    @Test
    void who_does_not_take_part_or_not_in_such_things_cannot() {
        var id = enrolling(10);
        enrols(aPerson().openOnlyTo("PARTNERSHIP").joins(), id).spec(isProblem(409, "not-open-to-programme"));
        enrols(aPerson().openOnlyTo("BUDDY").out().joins(), id).spec(isProblem(409, "not-open-to-programme"));
        enrols(aPerson().openOnlyTo("BUDDY").paused().joins(), id).spec(isProblem(409, "not-open-to-programme"));
        enrols(aPerson().openOnlyTo("BUDDY").onLeave().joins(), id).spec(isProblem(409, "not-open-to-programme"));
        enrols(aPerson(), id).spec(isProblem(403, "person-unknown"));
        assertThat(in(id, "ENROLLED")).isZero();
    }

    @Test
    void a_programme_that_is_not_there_or_not_open_cannot_be_joined() {
        var anna = member();
        enrols(anna, UUID.randomUUID().toString()).spec(isProblem(404, "programme-unknown"));
        withdraws(anna, UUID.randomUUID().toString()).spec(isProblem(404, "programme-unknown"));
        var id = enrolling(10);
        does("start", id).statusCode(200);
        enrols(anna, id).spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("RUNNING"));
        does("end", id).statusCode(200);
        withdraws(anna, id).spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("ENDED"));
    }

    @Test
    void two_hundred_at_once_never_fill_more_than_its_places() {
        var id = enrolling(30);
        var people = members(50);
        var calls = new ArrayList<Callable<Integer>>();
        for (var person : people) {
            for (var time = 0; time < 3; time++) {
                calls.add(() -> enrols(person, id).extract().statusCode());
            }
            calls.add(() -> withdraws(person, id).extract().statusCode());
        }
        assertThat(calls).hasSize(200);
        Collections.shuffle(calls, new Random(11));
        assertThat(AtOnce.all(calls)).isSubsetOf(201, 200, 409);
        assertThat(in(id, "ENROLLED")).isLessThanOrEqualTo(30);
        AtOnce.all(people.stream()
                .<Callable<Integer>>map(
                        person -> () -> enrols(person, id).extract().statusCode())
                .toList());
        assertThat(in(id, "ENROLLED")).isEqualTo(30);
        assertThat(in(id, "WAITING")).isEqualTo(20);
    }

    @Test
    void who_waits_moves_up_in_order_when_somebody_leaves_and_is_told() {
        var id = enrolling(2);
        var people = members(5);
        var enrolments = people.stream()
                .map(person -> enrols(person, id).statusCode(201).extract().<String>path("id"))
                .toList();
        people.get(3)
                .calls()
                .get(MINE)
                .then()
                .body("items[0].standing", equalTo("WAITING"))
                .body("items[0].placeInLine", equalTo(2));
        withdraws(people.get(0), id).statusCode(200);
        assertThat(standing(people.get(2), id)).isEqualTo("ENROLLED");
        assertThat(standing(people.get(3), id)).isEqualTo("WAITING");
        enrols(people.get(0), id).statusCode(201).body("state", equalTo("WAITING"));
        does("start", id).statusCode(200);
        withdraws(people.get(3), id).statusCode(200);
        withdraws(people.get(1), id).statusCode(200);
        assertThat(standing(people.get(4), id)).isEqualTo("ENROLLED");
        assertThat(standing(people.get(0), id)).isEqualTo("WAITING");
        await().untilAsserted(() -> assertThat(told(enrolments.get(2))).containsExactly("made", "moved-up"));
        assertThat(told(enrolments.get(3))).containsExactly("made", "withdrawn");
    }

    @Test
    void twenty_who_leave_at_once_make_room_for_the_twenty_who_have_waited_longest() {
        var id = enrolling(20);
        var people = members(50);
        people.forEach(person -> enrols(person, id).statusCode(201));
        AtOnce.all(people.subList(0, 20).stream()
                .<Callable<Integer>>map(
                        person -> () -> withdraws(person, id).extract().statusCode())
                .toList());
        assertThat(people.subList(20, 40))
                .allMatch(person -> standing(person, id).equals("ENROLLED"));
        assertThat(people.subList(40, 50))
                .allMatch(person -> standing(person, id).equals("WAITING"));
    }

    @Test
    void whoever_leaves_the_company_leaves_their_place() {
        var id = enrolling(2);
        var people = members(3);
        people.forEach(person -> enrols(person, id).statusCode(201));
        people.get(0).left().joins();
        assertThat(standing(people.get(2), id)).isEqualTo("ENROLLED");
        assertThat(in(id, "WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void whoever_stops_taking_part_stays_in_what_they_have_joined() {
        var id = enrolling(2);
        var anna = member();
        enrols(anna, id).statusCode(201);
        anna.out().joins();
        assertThat(standing(anna, id)).isEqualTo("ENROLLED");
        withdraws(anna, id).statusCode(200);
    }

    @Test
    void the_roster_names_ids_and_states_in_the_order_in_which_they_came() {
        var id = enrolling(2);
        var people = members(4);
        people.forEach(person -> enrols(person, id).statusCode(201));
        withdraws(people.get(3), id).statusCode(200);
        var roster = PROGRAMMES + "/" + id + "/enrolments";
        var page = manager()
                .queryParam("limit", 2)
                .get(roster)
                .then()
                .statusCode(200)
                .body(
                        "items.person",
                        contains(
                                people.get(0).id().toString(),
                                people.get(1).id().toString()))
                .extract();
        assertThat(page.<java.util.Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "programme", "person", "state", "since");
        manager()
                .queryParam("limit", 2)
                .queryParam("after", page.<String>path("next"))
                .get(roster)
                .then()
                .body("items.person", contains(people.get(2).id().toString()))
                .body("items[0].state", equalTo("WAITING"));
        manager()
                .queryParam("state", "WITHDRAWN")
                .get(roster)
                .then()
                .body("items.person", contains(people.get(3).id().toString()));
        manager().queryParam("state", "GONE").get(roster).then().spec(isInvalidAt("state"));
    }
}
