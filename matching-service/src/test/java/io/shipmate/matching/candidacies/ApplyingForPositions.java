package io.shipmate.matching.candidacies;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplyingForPositions {

    @Inject
    Candidacies candidacies;

    private final String position = "REQ-" + UUID.randomUUID();

    private static ValidatableResponse put(String ref, Object person, String position) {
        return Api.with(Tokens.of("applicant-system", "service"))
                .body("{\"person\":\"%s\",\"position\":\"%s\"}".formatted(person, position))
                .put(API + "/candidacies/" + ref)
                .then();
    }

    private static ValidatableResponse delete(String ref) {
        return Api.with(Tokens.of("applicant-system", "service"))
                .delete(API + "/candidacies/" + ref)
                .then();
    }

    private static String newRef() {
        return "application-" + UUID.randomUUID();
    }

    private boolean compete(Somebody one, Somebody other) {
        return candidacies
                .competitorsAt(MovableClock.time())
                .getOrDefault(one.id(), Set.of())
                .contains(other.id());
    }

    @Test
    void who_competes_is_not_suggested_from_the_next_refresh_on() {
        var anna =
                aPerson().atLevel(9_100).offering("Rivalry").seeking("Feedback").joins();
        var ben =
                aPerson().atLevel(9_100).offering("Feedback").seeking("Rivalry").joins();
        await().untilAsserted(() ->
                suggestionsOf(anna).body("items.person", hasItem(ben.id().toString())));
        put(newRef(), anna.id(), position).statusCode(204);
        put(newRef(), ben.id(), position).statusCode(204);
        suggestionsOf(anna).body("items.person", hasItem(ben.id().toString()));
        MovableClock.passes(Duration.ofHours(6));
        for (var one : List.of(anna, ben)) {
            await().untilAsserted(() -> suggestionsOf(one).body("items", empty()));
        }
    }

    private static ValidatableResponse suggestionsOf(Somebody person) {
        return person.calls().get(API + "/me/suggestions").then().statusCode(200);
    }

    @Test
    void two_who_apply_for_one_position_compete_until_one_application_is_over() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var cleo = aPerson().joins();
        var ref = newRef();
        put(ref, anna.id(), position).statusCode(204);
        put(newRef(), ben.id(), position).statusCode(204);
        put(newRef(), cleo.id(), "another").statusCode(204);
        assertThat(compete(anna, ben)).isTrue();
        assertThat(compete(anna, cleo)).isFalse();
        put(ref, anna.id(), "another").statusCode(204);
        assertThat(compete(anna, ben)).isFalse();
        assertThat(compete(anna, cleo)).isTrue();
        delete(ref).statusCode(204);
        delete(ref).statusCode(204);
        assertThat(candidacies.at(MovableClock.time())).doesNotContainKey(anna.id());
    }

    @Test
    void it_stands_nowhere_in_clear_and_goes_with_the_person() {
        var anna = aPerson().joins();
        var ref = newRef();
        put(ref, anna.id(), position).statusCode(204);
        assertThat(Database.tablesWith(List.of(ref, position))).isEmpty();
        assertThat(Topics.everythingOn("shipmate.matching"))
                .noneMatch(heard -> heard.data() != null && heard.data().contains(position));
        Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                anna.id().toString(),
                null);
        await().untilAsserted(
                        () -> assertThat(candidacies.at(MovableClock.time())).doesNotContainKey(anna.id()));
        put(ref, anna.id(), position).statusCode(204);
        assertThat(candidacies.at(MovableClock.time())).doesNotContainKey(anna.id());
    }

    @Test
    void it_is_forgotten_by_itself() {
        var anna = aPerson().joins();
        put(newRef(), anna.id(), position).statusCode(204);
        MovableClock.passes(Duration.ofDays(181));
        await().untilAsserted(
                        () -> assertThat(candidacies.at(MovableClock.time())).doesNotContainKey(anna.id()));
    }

    /** Whoever has applied for something could tell otherwise, by the check-in, that their partner competes with them. */
    @Test
    void the_check_in_comes_nearer_whether_the_two_compete_or_not() {
        for (var other : new String[] {position, "another"}) {
            var anna = aPerson().joins();
            var ben = aPerson().joins();
            put(newRef(), ben.id(), other).statusCode(204);
            var partnership = UUID.fromString(partners(anna, ben));
            await().until(() ->
                    Database.number("select count(*) from check_in_plan where partnership = ?", partnership) == 1);
            Database.run(
                    "update check_in_plan set due_at = due_at + interval '400 days' where partnership = ?",
                    partnership);
            var ref = newRef();
            put(ref, anna.id(), position).statusCode(204);
            var due = due(partnership);
            assertThat(due).isBetween(MovableClock.time(), MovableClock.time().plus(Duration.ofDays(8)));
            put(ref, anna.id(), position).statusCode(204);
            assertThat(due(partnership)).isEqualTo(due);
        }
    }

    private static Instant due(UUID partnership) {
        return Instant.ofEpochSecond(Database.number(
                "select extract(epoch from due_at)::bigint from check_in_plan where partnership = ?", partnership));
    }

    @Test
    void what_is_said_twice_at_once_is_kept_once() {
        var anna = aPerson().joins();
        var ref = newRef();
        var before = Database.number("select count(*) from candidacy");
        assertThat(AtOnce.<Integer>all(List.of(
                        () -> put(ref, anna.id(), position).extract().statusCode(),
                        () -> put(ref, anna.id(), position).extract().statusCode(),
                        () -> put(ref, anna.id(), position).extract().statusCode())))
                .containsOnly(204);
        assertThat(Database.number("select count(*) from candidacy")).isEqualTo(before + 1);
    }

    @Test
    void only_the_applicant_system_may_and_it_says_whom_and_what() {
        var anna = aPerson().joins();
        anna.calls()
                .body("{\"person\":\"%s\",\"position\":\"P\"}".formatted(anna.id()))
                .put(API + "/candidacies/" + newRef())
                .then()
                .statusCode(403);
        for (var role : List.of("member", "programme-manager", "people-admin", "ops")) {
            Api.with(Tokens.of("somebody-" + role, role))
                    .delete(API + "/candidacies/" + newRef())
                    .then()
                    .spec(isProblem(403, "forbidden"));
        }
        Api.anonymous().delete(API + "/candidacies/" + newRef()).then().spec(isProblem(401, "unauthorized"));
        put(newRef(), anna.id(), " ").spec(isInvalidAt("/position"));
        put(newRef(), UUID.randomUUID(), position).statusCode(204);
    }
}
