package io.shipmate.matching.circles;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.buddies;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Tables.TABLES;
import static io.shipmate.matching.testing.Tables.aFacilitator;
import static io.shipmate.matching.testing.Tables.answersSeat;
import static io.shipmate.matching.testing.Tables.formed;
import static io.shipmate.matching.testing.Tables.formingDoes;
import static io.shipmate.matching.testing.Tables.people;
import static io.shipmate.matching.testing.Tables.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AskingWhoIsInACircle {

    private static ValidatableResponse asked(String circle) {
        return Api.with(Tokens.of("shipmate-session", "service"))
                .get(API + "/circles/" + circle)
                .then();
    }

    private static String of(Somebody person, String field) {
        return person.calls().get(API + "/me/buddy-groups").then().extract().path("items[0]." + field);
    }

    private static String inTheDatabase(String programme) {
        return Database.rows("select circle from buddy_group where programme = ?", UUID.fromString(programme))
                .getFirst()
                .getFirst();
    }

    private static void saysYes(Somebody person, String group) {
        person.calls()
                .body("{\"keepGoing\":true}")
                .put(API + "/buddy-groups/" + group + "/keep-going")
                .then()
                .statusCode(200);
    }

    @Test
    void buddies_have_one_from_the_moment_they_are_buddies_and_it_ends_with_them() {
        var people = buddies(3);
        var programme = running(people);
        published(programme, "NEW");
        var circle = of(people.getFirst(), "circle");
        asked(circle)
                .statusCode(200)
                .body("circle", equalTo(circle))
                .body("buddyGroup", equalTo(of(people.getFirst(), "id")))
                .body("partnership", nullValue())
                .body("roundtable", nullValue())
                .body("state", equalTo("ACTIVE"))
                .body("version", equalTo(1))
                .body(
                        "members",
                        containsInAnyOrder(people.stream()
                                .map(person -> person.id().toString())
                                .toArray()));
        does("end", programme).statusCode(200);
        asked(circle).body("state", equalTo("ENDED")).body("version", equalTo(2));
    }

    @Test
    void of_a_proposal_there_is_none_and_it_is_as_old_as_the_groups_beginning() {
        var programme = running(buddies(2));
        previewed(programme, "NEW");
        var proposed = inTheDatabase(programme);
        asked(proposed).spec(isProblem(404, "not-found"));
        manager()
                .post(API + "/programmes/" + programme + "/rounds/"
                        + Database.rows("select id from round where programme = ?", UUID.fromString(programme))
                                .getFirst()
                                .getFirst()
                        + "/publish")
                .then()
                .statusCode(200);
        assertThat(inTheDatabase(programme)).isGreaterThan(proposed);
        asked(proposed).spec(isProblem(404, "not-found"));
        asked(inTheDatabase(programme)).statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .anyMatch(heard -> heard.type().endsWith("buddy-group-formed.v1")
                        && heard.data().contains(inTheDatabase(programme))));
    }

    @Test
    void buddies_who_keep_going_are_asked_for_as_partners() {
        var people = buddies(2);
        published(running(people), "NEW");
        var circle = of(people.getFirst(), "circle");
        var group = of(people.getFirst(), "id");
        people.forEach(person -> saysYes(person, group));
        asked(circle)
                .statusCode(200)
                .body(
                        "partnership",
                        equalTo(people.getFirst()
                                .calls()
                                .get(API + "/me/partnerships")
                                .path("items[0].id")))
                .body("buddyGroup", nullValue())
                .body("version", equalTo(1));
    }

    @Test
    void a_roundtable_has_one_once_enough_have_said_yes_with_its_facilitator_besides() {
        var people = people(4);
        formingDoes("open", formed("")).statusCode(200);
        var table = tableOf(people.getFirst());
        var faye = aFacilitator();
        manager()
                .body("{\"person\":\"%s\"}".formatted(faye.id()))
                .post(TABLES + "/" + table + "/facilitation")
                .then()
                .statusCode(200);
        var before = circleOf(table);
        people.forEach(who -> answersSeat(who, table, "YES").statusCode(200));
        asked(before).spec(isProblem(404, "not-found"));
        answersSeat(faye, table, "YES").statusCode(200).body("circle", equalTo(circleOf(table)));
        assertThat(circleOf(table)).isGreaterThan(before);
        asked(circleOf(table))
                .statusCode(200)
                .body("roundtable", equalTo(table))
                .body("facilitator", equalTo(faye.id().toString()))
                .body("members", hasSize(4))
                .body("state", equalTo("ACTIVE"))
                .body("version", equalTo(1));
        manager().post(TABLES + "/" + table + "/end").then().statusCode(200);
        asked(circleOf(table))
                .body("state", equalTo("ENDED"))
                .body("facilitator", equalTo(faye.id().toString()))
                .body("members", hasSize(4));
    }

    private static String circleOf(String table) {
        return Database.rows("select circle from roundtable where id = ?", UUID.fromString(table))
                .getFirst()
                .getFirst();
    }

    @Test
    void nobody_but_a_service_may_ask() {
        var people = buddies(2);
        published(running(people), "NEW");
        var path = API + "/circles/" + of(people.getFirst(), "circle");
        people.getFirst().calls().get(path).then().spec(isProblem(403, "forbidden"));
        manager().get(path).then().spec(isProblem(403, "forbidden"));
        Api.anonymous().get(path).then().spec(isProblem(401, "unauthorized"));
        asked(UUID.randomUUID().toString()).spec(isProblem(404, "not-found"));
    }
}
