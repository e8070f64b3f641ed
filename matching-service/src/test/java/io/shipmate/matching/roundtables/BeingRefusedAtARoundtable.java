package io.shipmate.matching.roundtables;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.aFacilitator;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.isWorkedOut;
import static io.shipmate.matching.testing.Tables.joinsTables;
import static io.shipmate.matching.testing.Tables.leavesTable;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.sitting;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.PrivateWishes;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BeingRefusedAtARoundtable {

    private static final List<String> VERBS = List.of("again", "open", "rotate", "end");

    private static String formingOf(String table) {
        return Database.rows("select forming from roundtable where id = ?", UUID.fromString(table))
                .getFirst()
                .getFirst();
    }

    private static ValidatableResponse ends(String table) {
        return manager().post(TABLES + "/" + table + "/end").then();
    }

    private static ValidatableResponse asks(Somebody who, String table) {
        return manager()
                .body("{\"person\":\"%s\"}".formatted(who.id()))
                .post(TABLES + "/" + table + "/facilitation")
                .then();
    }

    @Test
    void what_is_over_is_over() {
        var people = people(4);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(people.getFirst());
        ends(table).statusCode(200).body("state", equalTo("ENDED"));
        ends(table).spec(isProblem(409, "roundtable-ended"));
        answersSeat(people.getFirst(), table, "YES").spec(isProblem(409, "roundtable-ended"));
        asks(aFacilitator(), table).spec(isProblem(409, "roundtable-ended"));
    }

    @Test
    void what_is_only_looked_at_is_neither_ended_nor_led() {
        people(4);
        var forming = formed("");
        var table = manager()
                .get(TABLES + "/formings/" + forming + "/tables")
                .then()
                .extract()
                .<String>path("items[0].id");
        ends(table).spec(isProblem(409, "roundtable-forming-elsewhere"));
        asks(aFacilitator(), table).spec(isProblem(409, "roundtable-forming-elsewhere"));
    }

    /** Nobody is told which it was: their list, the line, or that all is full. */
    @Test
    void whoever_keeps_somebody_there_away_or_reports_to_them_does_not_fit() {
        var people = people(5);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(people.getFirst());
        answersSeat(people.getFirst(), table, "YES").statusCode(200);
        PrivateWishes.avoids(people.get(1), people.getFirst());
        people.get(2).reportingTo(people.getFirst()).joins();
        for (var who : people.subList(1, 3)) {
            answersSeat(who, table, "YES").spec(isProblem(409, "no-roundtable-fits"));
        }
        answersSeat(people.get(3), table, "YES").statusCode(200);
    }

    @Test
    void late_is_who_competes_with_somebody_there_or_is_kept_away_from_the_only_table() {
        var people = sitting(5);
        var level = Database.number(
                "select cast(match ->> 'levelRank' as integer) from pool_entry where person = ?",
                people.getFirst().id());
        var forming = formingOf(tableOf(people.getFirst()));
        var anna = aPerson().openOnlyTo("ROUNDTABLE").atLevel((int) level).joins();
        var ben = aPerson().openOnlyTo("ROUNDTABLE").atLevel((int) level).joins();
        var cleo = aPerson().openOnlyTo("ROUNDTABLE").atLevel((int) level).joins();
        PrivateWishes.compete(anna, people.getFirst());
        PrivateWishes.avoids(people.getLast(), ben);
        PrivateWishes.begin();
        joinsTables(anna, forming).spec(isProblem(409, "no-roundtable-fits"));
        joinsTables(ben, forming).spec(isProblem(409, "no-roundtable-fits"));
        joinsTables(cleo, forming).statusCode(200);
        joinsTables(anna, UUID.randomUUID().toString()).spec(isProblem(404, "roundtable-forming-unknown"));
        formingDoes("end", forming).statusCode(200);
        joinsTables(ben, forming).spec(isProblem(409, "roundtable-forming-elsewhere"));
    }

    /** Two previews of the same people were made before either was opened. */
    @Test
    void one_sits_at_one_only() {
        var anna = people(4).getFirst();
        var formings = List.of(formed(""), formed(""));
        formings.forEach(forming -> formingDoes("open", forming).statusCode(200));
        var tables = anna.calls().get(API + "/me/roundtables").then().extract().<List<String>>path("items.id");
        assertThat(tables).hasSize(2);
        answersSeat(anna, tables.getFirst(), "YES").statusCode(200);
        answersSeat(anna, tables.getLast(), "YES").spec(isProblem(409, "already-at-a-roundtable"));
    }

    @Test
    void of_a_forming_that_is_not_there_nothing_is_told() {
        var nowhere = TABLES + "/formings/" + UUID.randomUUID();
        for (var path : List.of("", "/tables", "/left-out")) {
            manager().get(nowhere + path).then().spec(isProblem(404, "roundtable-forming-unknown"));
        }
        ends(UUID.randomUUID().toString()).spec(isProblem(404, "roundtable-unknown"));
        asks(aFacilitator(), UUID.randomUUID().toString()).spec(isProblem(404, "roundtable-unknown"));
        manager()
                .body("{}")
                .post(TABLES + "/" + UUID.randomUUID() + "/facilitation")
                .then()
                .spec(isInvalidAt("/person"));
    }

    @Test
    void members_form_nothing_and_strangers_see_nothing() {
        people(4);
        var forming = TABLES + "/formings/" + formed("");
        var anna = aPerson().joins();
        for (var path : List.of("", "/tables", "/left-out")) {
            anna.calls().get(forming + path).then().spec(isProblem(403, "forbidden"));
            Api.anonymous().get(forming + path).then().spec(isProblem(401, "unauthorized"));
        }
        for (var verb : VERBS) {
            anna.calls().body("{}").post(forming + "/" + verb).then().spec(isProblem(403, "forbidden"));
        }
        anna.calls()
                .body("{\"person\":\"%s\"}".formatted(anna.id()))
                .post(TABLES + "/" + UUID.randomUUID() + "/facilitation")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.anonymous().get(TABLES + "/formings").then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void each_step_is_taken_once_however_many_take_it_at_once() {
        var people = people(5);
        var forming = formed("");
        assertThat(once("open", forming)).containsOnlyOnce(200).containsOnly(200, 409);
        var table = tableOf(people.getFirst());
        var facilitators = List.of(aFacilitator(), aFacilitator(), aFacilitator());
        assertThat(AtOnce.<Integer>all(facilitators.stream()
                        .<Callable<Integer>>map(
                                who -> () -> asks(who, table).extract().statusCode())
                        .toList()))
                .containsOnly(200);
        assertThat(Database.number(
                        "select count(*) from roundtable_seat where roundtable = ? and place = 0 and state = 'OFFERED'",
                        UUID.fromString(table)))
                .isEqualTo(1);
        assertThat(once("end", forming)).containsOnlyOnce(200).containsOnly(200, 409);
        leavesTable(people.getFirst(), table).statusCode(not(equalTo(200)));
    }

    @Test
    void a_preview_is_worked_out_anew_once_however_many_ask_at_once() {
        people(4);
        var forming = formed("");
        assertThat(AtOnce.times(6, () -> formingDoes("again", forming).extract().statusCode()))
                .contains(202)
                .isSubsetOf(202, 409);
        isWorkedOut(forming);
        formingDoes("end", forming).statusCode(200);
    }

    private static List<Integer> once(String verb, String forming) {
        return AtOnce.times(6, () -> formingDoes(verb, forming).extract().statusCode());
    }
}
