package io.shipmate.matching.checkins;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.PrivateWishes.applies;
import static io.shipmate.matching.testing.Rounds.buddies;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.seatOf;
import static io.shipmate.matching.testing.Tables.sitting;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Buddies, and those who sit at a roundtable, are asked like partners. */
@QuarkusTest
class CheckingInElsewhere {

    private static UUID groupOf(Somebody who) {
        return UUID.fromString(
                who.calls().get(API + "/me/buddy-groups").then().extract().path("items[0].id"));
    }

    private static UUID seatIdOf(Somebody who) {
        return UUID.fromString(
                Database.rows("select id from roundtable_seat where person = ? and state = 'TAKEN'", who.id())
                        .getFirst()
                        .getFirst());
    }

    private static Instant planned(UUID about) {
        await().until(() -> Database.number("select count(*) from check_in_plan where about = ?", about) == 1);
        return Instant.ofEpochSecond(
                Database.number("select extract(epoch from due_at)::bigint from check_in_plan where about = ?", about));
    }

    private static void momentComes(UUID about, Somebody who) {
        planned(about);
        Database.run("update check_in_plan set due_at = now() - interval '1 minute' where about = ?", about);
        await().until(() -> checkIns(who).extract().<List<?>>path("items").size() == 1);
    }

    private static void far(UUID about) {
        planned(about);
        Database.run("update check_in_plan set due_at = due_at + interval '400 days' where about = ?", about);
    }

    private static boolean isNear(UUID about) {
        return planned(about).isBefore(MovableClock.time().plus(Duration.ofDays(8)));
    }

    private static ValidatableResponse checkIns(Somebody person) {
        return person.calls().get(API + "/me/check-ins").then().statusCode(200);
    }

    private static String checkInOf(Somebody person) {
        return checkIns(person).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static ValidatableResponse answer(Somebody person, String answer) {
        return answer(person, checkInOf(person), answer);
    }

    private static ValidatableResponse answer(Somebody person, String id, String answer) {
        return person.calls()
                .body("{\"answer\":\"%s\"}".formatted(answer))
                .put(API + "/me/check-ins/" + id)
                .then();
    }

    @Test
    void two_buddies_are_asked_both_and_who_goes_on_changes_nothing() {
        var two = buddies(2);
        var anna = two.getFirst();
        var ben = two.getLast();
        published(running(two), "NEW");
        var group = groupOf(anna);
        checkIns(anna).body("items", hasSize(0));
        momentComes(group, anna);
        checkIns(anna)
                .body("items[0].buddyGroup", equalTo(group.toString()))
                .body("items[0].partnership", nullValue())
                .body("items[0].roundtable", nullValue())
                .body("items[0].answers", equalTo(List.of("GO_ON", "END")));
        assertThat(checkIns(ben).extract().<String>path("items[0].askedAt"))
                .isEqualTo(checkIns(anna).extract().<String>path("items[0].askedAt"));
        answer(anna, "PAUSE").spec(isInvalidAt("/answer"));
        answer(anna, "GO_ON").statusCode(204);
        anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("checkIns.about", equalTo(List.of("BUDDY_GROUP")))
                .body("checkIns.buddyGroup", equalTo(List.of(group.toString())))
                .body("checkIns.answer", equalTo(List.of("GO_ON")));
        checkIns(anna).body("items", hasSize(0));
        checkIns(ben).body("items", hasSize(1));
        ben.calls().get(API + "/buddy-groups/" + group).then().body("state", equalTo("ACTIVE"));
        answer(aPerson().joins(), checkInOf(ben), "END").spec(isProblem(404, "check-in-unknown"));
    }

    @Test
    void an_end_ends_the_group_for_both_who_stay_in_the_programme_and_are_kept_apart() {
        var people = buddies(4);
        var programme = running(people);
        published(programme, "NEW");
        var anna = people.getFirst();
        var group = groupOf(anna);
        momentComes(group, anna);
        var ben = people.stream()
                .filter(who -> who != anna && groupOf(who).equals(group))
                .findFirst()
                .orElseThrow();
        var bens = checkInOf(ben);
        var annas = checkInOf(anna);
        assertThat(AtOnce.<Integer>all(List.of(
                        () -> answer(anna, annas, "END").extract().statusCode(),
                        () -> answer(ben, bens, "END").extract().statusCode(),
                        () -> answer(ben, bens, "END").extract().statusCode())))
                .containsOnly(204);
        ben.calls().get(API + "/buddy-groups/" + group).then().body("state", equalTo("ENDED"));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard ->
                        heard.key().equals(group.toString()) && heard.type().contains("ended"))
                .hasSize(1));
        assertThat(Topics.everythingOn("shipmate.matching"))
                .noneMatch(heard -> heard.data() != null && heard.data().contains(bens));
        var repaired = previewed(programme, "REPAIR");
        assertThat(groups(programme, repaired))
                .noneMatch(together -> together.containsAll(
                        List.of(anna.id().toString(), ben.id().toString())));
        planned(group);
        Database.run("update check_in_plan set due_at = now() - interval '1 minute' where about = ?", group);
        await().until(() -> Database.number("select count(*) from check_in_plan where about = ?", group) == 0);
    }

    @Test
    void three_buddies_are_not_asked() {
        var people = buddies(3);
        published(running(people), "NEW");
        var anna = people.getFirst();
        var cleo = aPerson().joins();
        anna.openAlsoTo("PARTNERSHIP").joins();
        var partnership = UUID.fromString(partners(anna, cleo));
        far(partnership);
        applies(anna.id(), "REQ-" + UUID.randomUUID());
        assertThat(isNear(partnership)).isTrue();
        assertThat(Database.number("select count(*) from check_in_plan where about = ?", groupOf(anna)))
                .isZero();
    }

    @Test
    void each_at_a_table_is_asked_for_themselves_and_an_end_gives_up_the_seat() {
        var people = sitting(4);
        var anna = people.getFirst();
        var table = tableOf(anna);
        momentComes(seatIdOf(anna), anna);
        checkIns(people.get(1)).body("items", hasSize(0));
        checkIns(anna)
                .body("items[0].roundtable", equalTo(table))
                .body("items[0].answers", equalTo(List.of("GO_ON", "END")));
        answer(anna, "PAUSE").spec(isInvalidAt("/answer"));
        var id = checkInOf(anna);
        assertThat(AtOnce.times(4, () -> answer(anna, id, "END").extract().statusCode()))
                .containsOnly(204);
        assertThat(seatOf(anna, table)).isEqualTo("LEFT");
        people.get(1).calls().get(TABLES + "/" + table).then().body("members", hasSize(3));
        checkIns(anna).body("items", hasSize(0));
    }

    @Test
    void what_happens_to_one_at_a_table_brings_all_nearer_whether_they_compete_or_not() {
        for (var other : List.of("the same", "another")) {
            var people = sitting(4);
            var seats = people.stream().map(CheckingInElsewhere::seatIdOf).toList();
            var position = "REQ-" + UUID.randomUUID();
            applies(people.get(1).id(), other.equals("the same") ? position : "REQ-" + UUID.randomUUID());
            seats.forEach(CheckingInElsewhere::far);
            applies(people.getFirst().id(), position);
            assertThat(seats).allMatch(CheckingInElsewhere::isNear);
        }
    }

    @Test
    void a_new_manager_of_one_or_of_somebody_above_brings_all_nearer_and_nothing_shows() {
        var people = sitting(4);
        var seats = people.stream().map(CheckingInElsewhere::seatIdOf).toList();
        var table = tableOf(people.getFirst());
        var boss = aPerson().joins();
        seats.forEach(CheckingInElsewhere::far);
        var seen = people.get(2).calls().get(TABLES + "/" + table).asString();
        people.get(1).workingIn("finance").joins();
        assertThat(seats).noneMatch(CheckingInElsewhere::isNear);
        people.get(1).reportingTo(boss).joins();
        assertThat(seats).allMatch(CheckingInElsewhere::isNear);
        seats.forEach(CheckingInElsewhere::far);
        boss.reportingTo(people.getFirst()).joins();
        assertThat(seats).allMatch(CheckingInElsewhere::isNear);
        assertThat(people.get(2).calls().get(TABLES + "/" + table).asString()).isEqualTo(seen);
    }

    /** Asked about both in one week, they could tell with whom something is. */
    @Test
    void a_partner_at_the_same_table_is_asked_as_a_partner_only() {
        var people = sitting(4);
        var anna = people.getFirst();
        var ben = people.get(1);
        anna.openAlsoTo("PARTNERSHIP").joins();
        ben.openAlsoTo("PARTNERSHIP").joins();
        var partnership = UUID.fromString(partners(anna, ben));
        far(partnership);
        var seats = people.stream().map(CheckingInElsewhere::seatIdOf).toList();
        seats.forEach(CheckingInElsewhere::far);
        applies(anna.id(), "REQ-" + UUID.randomUUID());
        assertThat(isNear(partnership)).isTrue();
        assertThat(seats.stream().map(CheckingInElsewhere::isNear)).containsExactly(true, false, true, true);
    }

    @Test
    void partners_who_are_buddies_too_are_asked_as_partners_only() {
        var two = buddies(2);
        var anna = two.getFirst();
        var ben = two.getLast();
        published(running(two), "NEW");
        var group = groupOf(anna);
        for (var who : List.of(anna, ben)) {
            who.calls()
                    .body("{\"keepGoing\":true}")
                    .put(API + "/buddy-groups/" + group + "/keep-going")
                    .then()
                    .statusCode(200);
        }
        planned(group);
        Database.run("update check_in_plan set due_at = now() - interval '1 minute' where about = ?", group);
        await().untilAsserted(() -> assertThat(planned(group)).isAfter(MovableClock.time()));
        checkIns(anna).body("items", hasSize(0));
    }
}
