package io.shipmate.matching.roundtables;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.aFacilitator;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.joinsTables;
import static io.shipmate.matching.testing.Tables.leavesTable;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.seatOf;
import static io.shipmate.matching.testing.Tables.sitting;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class TakingASeat {

    private static ValidatableResponse asked(Somebody who, String table) {
        return manager()
                .body("{\"person\":\"%s\"}".formatted(who.id()))
                .post(TABLES + "/" + table + "/facilitation")
                .then();
    }

    private static String formingOf(String table) {
        return Database.rows("select forming from roundtable where id = ?", UUID.fromString(table))
                .getFirst()
                .getFirst();
    }

    private static List<String> told(String table) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(table))
                .map(heard -> heard.type().replace("io.shipmate.matching.roundtable-", ""))
                .filter(type -> !type.startsWith("seat-offered"))
                .toList();
    }

    @Test
    void the_circle_opens_when_the_facilitator_and_enough_members_have_said_yes() {
        var people = people(5);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(people.getFirst());
        var faye = aFacilitator();
        asked(faye, table).statusCode(200).body("facilitator.state", equalTo("OFFERED"));
        people.subList(0, 3).forEach(who -> answersSeat(who, table, "YES").statusCode(200));
        answersSeat(faye, table, "YES").body("seat", equalTo("TAKEN")).body("state", equalTo("OFFERED"));
        answersSeat(people.get(3), table, "YES")
                .statusCode(200)
                .body("state", equalTo("MEETING"))
                .body("circle", notNullValue())
                .body("facilitator", equalTo(faye.id().toString()))
                .body("members", hasSize(4));
        answersSeat(people.get(4), table, "YES").body("members", hasSize(5));
        await().untilAsserted(() -> assertThat(told(table)).containsExactly("opened.v1", "changed.v1"));
        faye.calls()
                .get(TABLES + "/" + table)
                .then()
                .body("facilitating", equalTo(true))
                .body(
                        "members",
                        containsInAnyOrder(
                                people.stream().map(who -> who.id().toString()).toArray()));
        asked(aFacilitator(), table).spec(isProblem(409, "roundtable-has-facilitator"));
        manager().post(TABLES + "/" + table + "/end").then().statusCode(200).body("state", equalTo("ENDED"));
        leavesTable(faye, table).spec(isProblem(409, "roundtable-seat-not-yours"));
        await().untilAsserted(() -> assertThat(told(table)).endsWith("ended.v1"));
    }

    @Test
    void a_no_shows_to_nobody_and_may_become_a_yes() {
        var people = people(5);
        formingDoes("open", formed("")).statusCode(200);
        var anna = people.getFirst();
        var table = tableOf(anna);
        var seen = manager()
                .get(TABLES + "/formings/" + formingOf(table) + "/tables?limit=100")
                .asString();
        answersSeat(anna, table, "NO").statusCode(200).body("seat", equalTo("DECLINED"));
        answersSeat(anna, table, "NO").statusCode(200).body("seat", equalTo("DECLINED"));
        assertThat(manager()
                        .get(TABLES + "/formings/" + formingOf(table) + "/tables?limit=100")
                        .asString())
                .isEqualTo(seen);
        assertThat(Database.rows(
                        "select distinct length(choice) from roundtable_seat where roundtable = ?",
                        UUID.fromString(table)))
                .hasSize(1);
        assertThat(told(table)).isEmpty();
        answersSeat(anna, table, "YES").statusCode(200).body("seat", equalTo("TAKEN"));
    }

    @Test
    void to_whom_no_seat_was_offered_there_is_no_such_roundtable() {
        var people = sitting(4);
        var table = tableOf(people.getFirst());
        var stranger = aPerson().joins();
        stranger.calls().get(API + "/me/roundtables").then().statusCode(200).body("items", hasSize(0));
        stranger.calls().get(TABLES + "/" + table).then().spec(isProblem(404, "roundtable-unknown"));
        manager().get(TABLES + "/" + table).then().spec(isProblem(404, "roundtable-unknown"));
        answersSeat(stranger, table, "YES").spec(isProblem(404, "roundtable-unknown"));
        leavesTable(stranger, table).spec(isProblem(404, "roundtable-unknown"));
        asked(stranger, table).spec(isProblem(409, "cannot-facilitate"));
        stranger.calls().post(TABLES + "/" + table + "/end").then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void nobodys_manager_leads() {
        var people = sitting(4);
        var boss = aFacilitator();
        people.getFirst().reportingTo(boss).joins();
        asked(boss, tableOf(people.getFirst())).spec(isProblem(409, "cannot-facilitate"));
    }

    @Test
    void an_offer_lapses_and_whoever_takes_a_break_cannot_take_it() {
        var people = people(4);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(people.getFirst());
        people.get(1).paused().joins();
        answersSeat(people.get(1), table, "YES").spec(isProblem(409, "not-open-to-roundtables"));
        MovableClock.passes(Duration.ofDays(15));
        answersSeat(people.getFirst(), table, "YES").spec(isProblem(409, "roundtable-seat-not-offered"));
        await().untilAsserted(() -> assertThat(seatOf(people.getFirst(), table)).isEqualTo("LEFT"));
    }

    @Test
    void the_same_yes_many_times_at_once_is_one_seat() {
        var people = people(4);
        formingDoes("open", formed("")).statusCode(200);
        var anna = people.getFirst();
        var table = tableOf(anna);
        var statuses =
                AtOnce.times(8, () -> answersSeat(anna, table, "YES").extract().statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(Database.number(
                        "select count(*) from roundtable_seat where person = ? and state = 'TAKEN'", anna.id()))
                .isEqualTo(1);
    }

    @Test
    void however_many_come_late_at_once_no_more_sit_there_than_may() {
        var people = sitting(5);
        var table = tableOf(people.getFirst());
        var forming = formingOf(table);
        var level = Database.number(
                "select cast(match ->> 'levelRank' as integer) from pool_entry where person = ?",
                people.getFirst().id());
        var late = Stream.generate(() ->
                        aPerson().openOnlyTo("ROUNDTABLE").atLevel((int) level).joins())
                .limit(6)
                .toList();
        List<Callable<Integer>> joining = late.stream()
                .<Callable<Integer>>map(
                        who -> () -> joinsTables(who, forming).extract().statusCode())
                .toList();
        assertThat(AtOnce.all(joining)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(Database.number(
                        "select count(*) from roundtable_seat where roundtable = ? and place > 0 and state = 'TAKEN'",
                        UUID.fromString(table)))
                .isEqualTo(6);
        joinsTables(people.getFirst(), forming).spec(isProblem(409, "already-at-a-roundtable"));
        joinsTables(aPerson().joins(), forming).spec(isProblem(409, "not-open-to-roundtables"));
        leavesTable(people.getFirst(), table)
                .statusCode(200)
                .body("seat", equalTo("LEFT"))
                .body("members", nullValue());
        joinsTables(people.getFirst(), forming).statusCode(200).body("seat", equalTo("TAKEN"));
    }

    @Test
    void whoever_has_left_the_company_frees_their_seat_and_nobody_else_is_moved() {
        var people = sitting(5);
        var table = tableOf(people.getFirst());
        people.getFirst().left().joins();
        await().untilAsserted(() -> people.get(1)
                .calls()
                .get(TABLES + "/" + table)
                .then()
                .body(
                        "members",
                        containsInAnyOrder(people.stream()
                                .skip(1)
                                .map(who -> who.id().toString())
                                .toArray())));
    }
}
