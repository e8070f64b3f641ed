package io.shipmate.matching.roundtables;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.isWorkedOut;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.PrivateWishes;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormingRoundtables {

    /** At which table of a forming somebody is to sit; null at none. */
    private static UUID proposedTable(String forming, Somebody who) {
        return Database.rows("""
                        select r.id from roundtable_seat s join roundtable r on r.id = s.roundtable
                        where r.forming = ? and s.person = ? and s.place > 0""", UUID.fromString(forming), who.id()).stream()
                .findFirst()
                .map(row -> UUID.fromString(row.getFirst()))
                .orElse(null);
    }

    /** Somebody who is to sit at the same table. */
    private static Somebody besides(Somebody one, List<Somebody> people, String forming) {
        return people.stream()
                .filter(who -> who != one && proposedTable(forming, who).equals(proposedTable(forming, one)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_is_told_of_a_preview_and_seats_are_offered_when_it_is_opened() {
        var people = people(10);
        var forming = formed("");
        manager()
                .get(TABLES + "/formings/" + forming)
                .then()
                .body("preview.roundtables", greaterThan(1))
                .body("preview.quality", greaterThan(0))
                .body("openedAt", nullValue());
        assertThat(people).extracting(who -> proposedTable(forming, who)).doesNotContainNull();
        for (var who : people) {
            who.calls().get(API + "/me/roundtables").then().statusCode(200).body("items", hasSize(0));
            who.calls()
                    .get(TABLES + "/" + proposedTable(forming, who))
                    .then()
                    .spec(isProblem(404, "roundtable-unknown"));
        }
        formingDoes("open", forming).statusCode(200).body("state", equalTo("OPEN"));
        for (var who : people) {
            who.calls()
                    .get(API + "/me/roundtables")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].seat", equalTo("OFFERED"))
                    .body("items[0].state", equalTo("OFFERED"))
                    .body("items[0].members", nullValue())
                    .body("items[0].circle", nullValue());
        }
        List<Map<String, Object>> tables = manager()
                .get(TABLES + "/formings/" + forming + "/tables?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(tables).anyMatch(table -> table.get("id").equals(tableOf(people.getFirst())));
    }

    @Test
    void each_step_has_its_time() {
        people(4);
        var forming = formed("");
        formingDoes("rotate", forming).spec(isProblem(409, "roundtable-forming-elsewhere"));
        formingDoes("open", forming).statusCode(200);
        formingDoes("open", forming).spec(isProblem(409, "roundtable-forming-elsewhere"));
        formingDoes("again", forming).spec(isProblem(409, "roundtable-forming-elsewhere"));
        formingDoes("end", forming).statusCode(200).body("state", equalTo("ENDED"));
        formingDoes("end", forming).spec(isProblem(409, "roundtable-forming-elsewhere"));
        for (var verb : List.of("open", "again", "end", "rotate")) {
            formingDoes(verb, UUID.randomUUID().toString()).spec(isProblem(404, "roundtable-forming-unknown"));
        }
    }

    @Test
    void only_whoever_runs_programmes_forms() {
        var anna = aPerson().joins();
        anna.calls()
                .body("{\"name\":\"Mine\"}")
                .post(TABLES + "/formings")
                .then()
                .spec(isProblem(403, "forbidden"));
        anna.calls().get(TABLES + "/formings").then().spec(isProblem(403, "forbidden"));
        anna.calls()
                .get(TABLES + "/formings/" + UUID.randomUUID() + "/tables")
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void sizes_that_do_not_rise_and_insiders_as_outsiders_are_refused() {
        manager()
                .body("{\"name\":\"x\",\"size\":{\"fewest\":8,\"preferred\":6,\"most\":10}}")
                .post(TABLES + "/formings")
                .then()
                .spec(isProblem(400, "invalid-request"));
        manager()
                .body("{\"name\":\"x\",\"outsiders\":[\"%s\"]}"
                        .formatted(aPerson().joins().id()))
                .post(TABLES + "/formings")
                .then()
                .spec(isProblem(400, "invalid-request"));
    }

    @Test
    void who_finds_no_place_hears_a_public_rule_in_their_language() {
        people(4);
        var alone = people(1).getFirst();
        var forming = formed("");
        var of = "items.find { it.person == '" + alone.id() + "' }.";
        manager()
                .get(TABLES + "/formings/" + forming + "/left-out?limit=100")
                .then()
                .statusCode(200)
                .body(of + "why", equalTo("LEVELS"))
                .body(of + "reason", equalTo("Too few others are near this level."));
        manager()
                .header("Accept-Language", "de")
                .get(TABLES + "/formings/" + forming + "/left-out?limit=100")
                .then()
                .body(of + "reason", equalTo("Zu wenige andere sind auf einer ähnlichen Ebene."));
    }

    @Test
    void two_who_are_to_be_kept_apart_sit_apart_and_no_dump_says_who() {
        var people = people(8);
        var forming = formed("");
        var anna = people.getFirst();
        var ben = besides(anna, people, forming);
        manager()
                .body("{\"keepApart\":[{\"one\":\"%s\",\"other\":\"%s\"}]}".formatted(anna.id(), ben.id()))
                .post(TABLES + "/formings/" + forming + "/again")
                .then()
                .statusCode(202)
                .body("state", equalTo("FORMING"));
        isWorkedOut(forming);
        assertThat(proposedTable(forming, anna)).isNotEqualTo(proposedTable(forming, ben));
        assertThat(Database.number(
                        "select count(*) from roundtable_separation where forming = ?", UUID.fromString(forming)))
                .isEqualTo(1);
        formingDoes("end", forming).statusCode(200);
        assertThat(Database.number(
                        "select count(*) from roundtable_separation where forming = ?", UUID.fromString(forming)))
                .isZero();
    }

    @Test
    void only_two_people_whom_one_knows_are_kept_apart() {
        var anna = people(4).getFirst();
        var forming = formed("");
        for (var other : List.of(anna.id(), UUID.randomUUID())) {
            manager()
                    .body("{\"keepApart\":[{\"one\":\"%s\",\"other\":\"%s\"}]}".formatted(anna.id(), other))
                    .post(TABLES + "/formings/" + forming + "/again")
                    .then()
                    .spec(isInvalidAt("/keepApart/0"));
        }
        manager().get(TABLES + "/formings/" + forming).then().body("state", equalTo("PREVIEW"));
    }

    /** What is private begins to count with a refresh, as it does in other people's lists; a preview made again before does not tell of it. */
    @Test
    void who_competes_or_keeps_the_other_away_sits_apart_from_the_next_refresh_on() {
        for (BiConsumer<Somebody, Somebody> begins :
                List.<BiConsumer<Somebody, Somebody>>of(PrivateWishes::compete, PrivateWishes::avoids)) {
            var people = people(8);
            var forming = formed("");
            var anna = people.getFirst();
            var ben = besides(anna, people, forming);
            var seated = seated(forming, people);
            begins.accept(anna, ben);
            isFormedAgain(forming);
            assertThat(seated(forming, people)).isEqualTo(seated);
            PrivateWishes.begin();
            isFormedAgain(forming);
            assertThat(proposedTable(forming, anna)).isNotEqualTo(proposedTable(forming, ben));
            formingDoes("open", forming).statusCode(200);
        }
    }

    @Test
    void who_finds_no_place_because_of_something_private_reads_that_nobody_fits() {
        var people = people(4);
        PrivateWishes.compete(people.getFirst(), people.getLast());
        PrivateWishes.begin();
        var forming = formed("");
        var why = manager()
                .get(TABLES + "/formings/" + forming + "/left-out?limit=100")
                .then()
                .extract()
                .<List<String>>path("items.findAll { it.person in " + quoted(people) + " }.why");
        assertThat(why).isNotEmpty().containsOnly("NOBODY_FITTING");
    }

    private static String quoted(List<Somebody> people) {
        return people.stream().map(who -> "'" + who.id() + "'").toList().toString();
    }

    /** Who sits with whom. */
    private static Set<Set<UUID>> seated(String forming, List<Somebody> people) {
        var tables = people.stream()
                .collect(Collectors.groupingBy(
                        who -> proposedTable(forming, who), Collectors.mapping(Somebody::id, Collectors.toSet())));
        return Set.copyOf(tables.values());
    }

    private static void isFormedAgain(String forming) {
        formingDoes("again", forming).statusCode(202);
        isWorkedOut(forming);
    }

    @Test
    void a_manager_sits_with_none_of_their_people() {
        var people = people(12);
        var boss = people.getFirst();
        people.get(1).reportingTo(boss).joins();
        people.get(2).reportingTo(people.get(1)).joins();
        var forming = formed("");
        assertThat(proposedTable(forming, boss))
                .isNotEqualTo(proposedTable(forming, people.get(1)))
                .isNotEqualTo(proposedTable(forming, people.get(2)));
    }

    @Test
    void what_people_have_moved_away_from_is_formed_again_before_it_is_opened() {
        var people = people(5);
        var forming = formed("");
        people.get(1).reportingTo(people.get(0)).joins();
        formingDoes("open", forming).spec(isProblem(409, "roundtable-preview-out-of-date"));
        formingDoes("again", forming).statusCode(202);
        isWorkedOut(forming);
        formingDoes("open", forming).statusCode(200);
    }

    @Test
    void rotating_mixes_those_who_sit_there_and_ends_the_old_tables_when_it_is_opened() {
        var people = people(10);
        var forming = formed("");
        formingDoes("open", forming).statusCode(200);
        people.forEach(who -> answersSeat(who, tableOf(who), "YES").statusCode(200));
        var before = tableOf(people.getFirst());
        var rotated = formingDoes("rotate", forming).statusCode(202).extract().<String>path("id");
        isWorkedOut(rotated);
        assertThat(people).extracting(who -> proposedTable(rotated, who)).doesNotContainNull();
        people.getFirst().calls().get(TABLES + "/" + before).then().body("seat", equalTo("TAKEN"));
        formingDoes("open", rotated).statusCode(200).body("rotates", equalTo(forming));
        people.getFirst()
                .calls()
                .get(TABLES + "/" + before)
                .then()
                .body("seat", equalTo("ENDED"))
                .body("state", equalTo("ENDED"));
        answersSeat(people.getFirst(), tableOf(people.getFirst()), "YES")
                .statusCode(200)
                .body("seat", equalTo("TAKEN"));
    }
}
