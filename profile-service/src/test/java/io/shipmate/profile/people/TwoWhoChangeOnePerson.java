package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.AtOnce;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people-admins, or two windows of one person, at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoWhoChangeOnePerson {

    private static final String IDS = "/api/profile/v1/person-ids/";
    private static final String PEOPLE = "/api/profile/v1/people/";
    private static final String ME = "/api/profile/v1/me";

    private static String newId() {
        return "E-" + UUID.randomUUID();
    }

    private static int changed(UUID person, String externalId) {
        return post(person, "change", externalId).statusCode();
    }

    private static Response post(UUID person, String what, String externalId) {
        return admin().body(Map.of("externalId", externalId)).post(IDS + person + '/' + what);
    }

    @RepeatedTest(3)
    void of_two_people_who_are_given_one_id_one_gets_it() {
        var anna = aPerson().arrives().id();
        var ben = aPerson().arrives().id();
        var id = newId();
        Callable<Integer> one = () -> changed(anna, id);
        Callable<Integer> other = () -> changed(ben, id);
        assertThat(AtOnce.all(one, other)).containsExactlyInAnyOrder(200, 409);
        assertThat(Database.number("select count(*) from person where external_id = ?", id))
                .isOne();
    }

    @Test
    void a_person_who_is_given_two_ids_is_meant_by_both() {
        var anna = aPerson().arrives();
        var person = anna.id();
        var ids = List.of(newId(), newId());
        Callable<Integer> one = () -> changed(person, ids.getFirst());
        Callable<Integer> other = () -> changed(person, ids.getLast());
        assertThat(AtOnce.all(one, other)).containsOnly(200);
        var known = admin().get(IDS + person).then().statusCode(200).extract().jsonPath();
        assertThat(known.getString("externalId")).isIn(ids);
        assertThat(known.<String>getList("formerExternalIds"))
                .hasSize(2)
                .contains(anna.externalId())
                .containsAnyElementsOf(ids);
    }

    @Test
    void a_former_id_is_let_go_once() {
        var anna = aPerson().arrives();
        var person = anna.id();
        changed(person, newId());
        assertThat(AtOnce.twice(() -> post(person, "release", anna.externalId()).statusCode()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void an_id_that_is_let_go_while_somebody_is_given_it_is_taken_or_free_and_never_both() {
        var anna = aPerson().arrives();
        var person = anna.id();
        var ben = aPerson().arrives().id();
        var old = anna.externalId();
        changed(person, newId());
        Callable<Integer> release = () -> post(person, "release", old).statusCode();
        Callable<Integer> change = () -> changed(ben, old);
        var answers = AtOnce.all(release, change);
        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast()).isIn(200, 409);
        assertThat(Database.number("select count(*) from person where external_id = ?", old))
                .isEqualTo(answers.getLast() == 200 ? 1 : 0);
    }

    private static String confirmation(UUID person, String token) {
        return Api.with(token)
                .delete(PEOPLE + person)
                .then()
                .statusCode(200)
                .extract()
                .path("confirmation");
    }

    private static Response confirmed(UUID person, String token, String confirmation) {
        return Api.with(token).header("Erasure-Confirmation", confirmation).delete(PEOPLE + person);
    }

    @Test
    void of_two_admins_who_erase_somebody_one_gets_the_receipt() {
        var anna = aPerson().arrives().id();
        var tokens = List.of(Tokens.of("admin", "people-admin"), Tokens.of("other-admin", "people-admin"));
        var calls = tokens.stream()
                .<Callable<Integer>>map(token -> {
                    var confirmation = confirmation(anna, token);
                    return () -> confirmed(anna, token, confirmation).statusCode();
                })
                .toList();
        assertThat(AtOnce.all(calls)).containsExactlyInAnyOrder(202, 404);
        assertThat(Heard.eventsOf(anna)).containsOnlyOnce("person-erased");
        admin().get(PEOPLE + anna).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void an_admin_who_confirms_twice_gets_the_one_receipt() {
        var anna = aPerson().arrives().id();
        var token = Tokens.of("admin", "people-admin");
        var confirmation = confirmation(anna, token);
        var receipts = AtOnce.twice(() -> confirmed(anna, token, confirmation)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("receipt"));
        assertThat(receipts.getFirst()).isEqualTo(receipts.getLast());
        assertThat(Heard.eventsOf(anna)).containsOnlyOnce("person-erased");
    }

    @Test
    void whoever_erases_themselves_while_an_admin_does_is_erased_once() {
        var anna = aPerson().arrives();
        var person = anna.id();
        var token = Tokens.of("admin", "people-admin");
        var theirs = confirmation(person, token);
        var own = anna.calls().delete(ME).then().statusCode(200).extract().<String>path("confirmation");
        Callable<Integer> admins = () -> confirmed(person, token, theirs).statusCode();
        Callable<Integer> annas = () ->
                anna.calls().header("Erasure-Confirmation", own).delete(ME).statusCode();
        var answers = AtOnce.all(admins, annas);
        assertThat(answers).containsOnlyOnce(202);
        assertThat(answers.getFirst()).isIn(202, 404);
        assertThat(answers.getLast()).isIn(202, 403);
        assertThat(Heard.eventsOf(person)).containsOnlyOnce("person-erased");
    }

    @Test
    void hours_that_are_set_twice_at_once_are_those_of_one_of_the_two() {
        var anna = aPerson().arrives().takesPart();
        var calls = IntStream.range(10, 18)
                .<Callable<Integer>>mapToObj(hour -> () -> put(
                        anna,
                        "working-hours",
                        "{\"zone\": \"UTC\", \"windows\": [{\"day\": \"MONDAY\", \"from\": \"%d:00\", \"to\": \"%d:59\"}]}"
                                .formatted(hour, hour)))
                .toList();
        assertThat(AtOnce.all(calls)).containsOnly(200);
        var hours = anna.calls().get(ME).jsonPath().<String>getList("workingHours.windows.from");
        assertThat(hours).hasSize(1);
        assertThat(Heard.stateOf(anna.id()).at("/match/hours/windows/0/from").asText())
                .isEqualTo(hours.getFirst());
    }

    @Test
    void lists_that_are_told_twice_at_once_are_those_of_one_of_the_two() {
        var anna = aPerson().arrives().takesPart();
        var topics = Database.rows("select id from topic where position is not null order by position limit 4").stream()
                .map(List::getFirst)
                .toList();
        var seeks = topics.stream()
                .<Callable<Integer>>map(topic -> () ->
                        put(anna, "seeks", "{\"seeks\": [{\"topic\": \"%s\", \"need\": \"WANTED\"}]}".formatted(topic)))
                .toList();
        var experiences = topics.stream()
                .<Callable<Integer>>map(topic -> () -> put(
                        anna,
                        "experiences",
                        "{\"experiences\": [{\"topic\": \"%s\", \"kind\": \"ROLE\"}]}".formatted(topic)))
                .toList();
        assertThat(AtOnce.all(seeks)).containsOnly(200);
        assertThat(AtOnce.all(experiences)).containsOnly(200);
        var me = anna.calls().get(ME).jsonPath();
        var match = Heard.stateOf(anna.id()).get("match");
        assertThat(me.<String>getList("seeks.topic"))
                .singleElement()
                .isEqualTo(match.at("/seeks/0/topic").asText());
        assertThat(me.<String>getList("experiences.topic"))
                .singleElement()
                .isEqualTo(match.at("/experiences/0/key").asText());
    }

    private static int put(Newcomer anna, String what, String body) {
        return anna.calls().body(body).put(ME + "/" + what).statusCode();
    }
}
