package io.shipmate.matching.policies;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.policies.APolicy.DEFAULT;
import static io.shipmate.matching.policies.APolicy.aPolicy;
import static io.shipmate.matching.policies.APolicy.manager;
import static io.shipmate.matching.policies.APolicy.tag;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.matching.engine.policy.Task;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Programmes;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SayingWhatCounts {

    @Inject
    CurrentPool pool;

    @Inject
    Policies policies;

    @Inject
    PersonalRecords records;

    @AfterEach
    void whatTheSystemShipsWithCounts() {
        APolicy.isForgotten(pool);
    }

    private static void sees(Somebody person, Somebody... others) {
        var ids = List.of(others).stream().map(o -> o.id().toString()).toList();
        await().untilAsserted(() -> assertThat(person.calls()
                        .get(API + "/me/suggestions?limit=50")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.person"))
                .containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void at_first_it_is_what_the_system_ships_with() {
        manager()
                .get(DEFAULT)
                .then()
                .statusCode(200)
                .body("key", equalTo("default"))
                .body("version", equalTo(0))
                .body("since", nullValue())
                .body("policy.task", equalTo("SUGGEST"))
                .body("policy.weights.GAIN", equalTo(5))
                .body("policy.rules.rule", hasItems("TAKING_PART", "NOT_AVOIDED", "NOT_REPORTING_LINE"))
                .body("policy.rules.find { it.rule == 'LEVEL_GAP' }.value", equalTo(1))
                .body("policy.objective.odd", equalTo("TRIO"));
        manager().get(DEFAULT + "/versions").then().statusCode(200).body("items", empty());
    }

    @Test
    void what_was_read_can_be_said_again_and_changes_nothing() {
        var read = manager().get(DEFAULT);
        manager()
                .header("If-Match", read.getHeader("ETag"))
                .body(read.jsonPath().<Map<String, Object>>get("policy"))
                .put(DEFAULT)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(read.getHeader("ETag")))
                .body("version", equalTo(0));
    }

    @Test
    void suggestions_go_by_it_at_once() {
        var anna = aPerson().atLevel(9_000).joins();
        var ben = aPerson().atLevel(9_000).joins();
        var cleo = aPerson().atLevel(9_001).joins();
        sees(anna, ben, cleo);
        aPolicy().ruledBy("LEVEL_GAP", 0).said().statusCode(200);
        sees(anna, ben);
        aPolicy().ruledBy("LEVEL_GAP", 1).said().statusCode(200);
        sees(anna, ben, cleo);
    }

    @Test
    void every_version_is_kept_with_who_made_it_and_when() {
        var anna = aPerson().joins();
        for (var weight = 1; weight <= 3; weight++) {
            Api.with(Tokens.of(anna.subject(), "programme-manager"))
                    .header("If-Match", tag())
                    .body(aPolicy().weighing("GAIN", weight).body())
                    .put(DEFAULT)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(weight))
                    .body("by", equalTo(anna.id().toString()));
        }
        var first = manager()
                .get(DEFAULT + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items.policy.weights.GAIN", contains(3, 2))
                .body("items.since", not(hasItem(nullValue())))
                .extract()
                .<String>path("next");
        manager()
                .queryParam("after", first)
                .get(DEFAULT + "/versions?limit=2")
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
        assertThat(records.export(anna.id())).containsKey("policies");
        records.erase(anna.id());
        manager()
                .get(DEFAULT + "/versions")
                .then()
                .body("items", hasSize(3))
                .body("items.by", contains(null, null, null));
        assertThat(records.export(anna.id())).doesNotContainKey("policies");
    }

    @Test
    void a_change_stands_in_the_admin_log_once() {
        aPolicy().said().statusCode(200);
        var before =
                aPolicy().weighing("ROLE", 9).said().statusCode(200).extract().<String>path("since");
        aPolicy().weighing("ROLE", 9).said().statusCode(200).body("version", equalTo(2));
        for (var role : List.of("people-admin", "programme-manager", "ops")) {
            Api.with(Tokens.of("reader", role))
                    .queryParam("from", before)
                    .get(API + "/admin-log?kind=policy")
                    .then()
                    .statusCode(200)
                    .body("items.action", contains("changed"))
                    .body("items.name", contains("default"))
                    .body("items[0].by.subject", equalTo("manager"));
        }
        Api.with(Tokens.of("reader", "member")).get(API + "/admin-log").then().spec(isProblem(403, "forbidden"));
        Api.anonymous().get(API + "/admin-log").then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void a_change_needs_to_have_seen_what_is_there() {
        var seen = tag();
        manager().body(aPolicy().body()).put(DEFAULT).then().spec(isProblem(428, "precondition-required"));
        aPolicy().said().statusCode(200).body("since", notNullValue());
        manager()
                .header("If-Match", seen)
                .body(aPolicy().weighing("ROLE", 9).body())
                .put(DEFAULT)
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void of_two_at_once_one_is_told_of_the_other() {
        var seen = tag();
        var both = List.of(11, 12).stream()
                .map(weight -> (Callable<Integer>) () -> manager()
                        .header("If-Match", seen)
                        .body(aPolicy().weighing("ROLE", weight).body())
                        .put(DEFAULT)
                        .statusCode())
                .toList();
        assertThat(AtOnce.all(both)).containsExactlyInAnyOrder(200, 412);
        assertThat(Database.number("select count(*) from policy_version")).isEqualTo(1);
    }

    @Test
    void everything_that_cannot_be_is_named_with_its_place() {
        aPolicy()
                .weighing("LEVEL", -1)
                .weighing("GAIN", 101)
                .fusing("powerMean", 2)
                .fusing("floor", 1.5)
                .without("NOT_AVOIDED")
                .ruledBy("CAPACITY")
                .aimingAt(Map.of("mode", "SCORE", "lowest", "AS_IT_COMES", "odd", "WAIT", "switchCost", 2))
                .servingAs("BUDDY")
                .said()
                .spec(isInvalidAt(
                        "/task",
                        "/weights/LEVEL",
                        "/weights/GAIN",
                        "/fusion/powerMean",
                        "/fusion/floor",
                        "/objective/switchCost",
                        "/rules",
                        "/rules/4"))
                .body(
                        "violations.message",
                        hasItems("must be a number from 0 to 100", "NOT_AVOIDED cannot be left out"));
        manager().get(DEFAULT).then().body("version", equalTo(0));
        manager()
                .header("If-Match", tag())
                .header("Accept-Language", "de")
                .body(aPolicy().without("TAKING_PART").body())
                .put(DEFAULT)
                .then()
                .body("violations.message", contains("TAKING_PART kann nicht weggelassen werden"));
    }

    @Test
    void what_a_rule_is_set_to_has_to_be_there_and_in_its_range() {
        aPolicy()
                .ruledBy("LEVEL_GAP")
                .ruledBy("COMMON_LANGUAGE", 2)
                .ruledBy("OVERLAP_HOURS", 169)
                .ruledBy("COOLDOWN_DAYS", 0)
                .said()
                .spec(isInvalidAt("/rules/5/value", "/rules/6/value", "/rules/7/value", "/rules/8/value"))
                .body("violations", hasSize(4));
    }

    @Test
    void what_nobody_knows_or_what_is_not_there_is_refused() {
        aPolicy()
                .weighing("GAIN", 0)
                .weighing("NETWORK", 0)
                .said()
                .spec(isInvalidAt("/weights"))
                .body(
                        "violations.message",
                        contains("one of GAIN, NOVELTY, NETWORK must count: every suggestion says why"));
        aPolicy().weighing("AGE", 3).said().spec(isInvalidAt("/weights/AGE"));
        aPolicy().weighing("LEVEL", "much").said().spec(isInvalidAt("/weights/LEVEL"));
        aPolicy().ruledBy("SAME_SCHOOL").said().spec(isInvalidAt("/rules/5/rule"));
        aPolicy().aimingAt(Map.of("mode", "SCORE")).said().spec(isInvalidAt("/objective/odd"));
        manager().header("If-Match", "*").body(Map.of()).put(DEFAULT).then().spec(isInvalidAt("/task", "/rules"));
        manager()
                .header("If-Match", "*")
                .body(Map.of(
                        "task",
                        "SUGGEST",
                        "weights",
                        Map.of(),
                        "fusion",
                        Map.of("powerMean", -1, "floor", 0),
                        "rules",
                        List.of()))
                .put(DEFAULT)
                .then()
                .spec(isInvalidAt("/weights", "/rules"));
    }

    @Test
    void there_is_none_but_the_default_and_those_of_programmes() {
        for (var key : List.of(UUID.randomUUID().toString(), "DEFAULT", "1-1-1-1-1", new UUID(0, 0).toString())) {
            var policy = API + "/policies/" + key;
            manager().get(policy).then().spec(isProblem(404, "policy-unknown"));
            manager().get(policy + "/versions").then().spec(isProblem(404, "policy-unknown"));
            manager()
                    .header("If-Match", "*")
                    .body(aPolicy().body())
                    .put(policy)
                    .then()
                    .spec(isProblem(404, "policy-unknown"));
            manager().body(aPolicy().body()).post(policy + "/what-if").then().spec(isProblem(404, "policy-unknown"));
        }
    }

    @Test
    void a_programme_has_a_policy_of_its_own_for_its_task() {
        var programme = Programmes.drafted("EVERYBODY", 10);
        var policy = API + "/policies/" + programme;
        var read = manager().get(policy);
        read.then()
                .statusCode(200)
                .body("key", equalTo(programme))
                .body("version", equalTo(0))
                .body("policy.task", equalTo("BUDDY"))
                .body("policy.rules.rule", hasItems("DIFFERENT_OPEN_POSITIONS", "COOLDOWN_DAYS"));
        var said =
                aPolicy().servingAs("BUDDY").ruledBy("DIFFERENT_OPEN_POSITIONS").ruledBy("COOLDOWN_DAYS", 30);
        manager().body(said.body()).post(policy + "/what-if").then().statusCode(200);
        manager()
                .header("If-Match", read.getHeader("ETag"))
                .body(said.body())
                .put(policy)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        manager()
                .header("If-Match", "*")
                .body(said.without("DIFFERENT_OPEN_POSITIONS").body())
                .put(policy)
                .then()
                .spec(isInvalidAt("/rules"));
        manager().get(DEFAULT).then().body("version", equalTo(0));
        assertThat(policies.ofProgramme(UUID.fromString(programme), Task.BUDDY).version())
                .isEqualTo(1);
    }

    @Test
    void when_a_draft_is_made_for_another_task_its_policy_is_the_one_for_that() {
        var programme = Programmes.drafted("EVERYBODY", 10);
        var policy = API + "/policies/" + programme;
        manager()
                .header("If-Match", "*")
                .body(aPolicy()
                        .servingAs("BUDDY")
                        .ruledBy("DIFFERENT_OPEN_POSITIONS")
                        .body())
                .put(policy)
                .then()
                .statusCode(200);
        manager()
                .header("If-Match", "*")
                .body(Programmes.described("ROUNDTABLE", "EVERYBODY", 10))
                .put(Programmes.PROGRAMMES + "/" + programme)
                .then()
                .statusCode(200);
        manager().get(policy).then().body("version", equalTo(0)).body("policy.task", equalTo("ROUNDTABLE"));
        manager()
                .header("If-Match", "*")
                .body(aPolicy()
                        .servingAs("ROUNDTABLE")
                        .ruledBy("DIFFERENT_OPEN_POSITIONS")
                        .body())
                .put(policy)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        manager().get(policy + "/versions").then().body("items.version", contains(2));
    }

    @Test
    void it_is_for_programme_managers() {
        for (var role : List.of("member", "people-admin", "ops", "service")) {
            var caller = Tokens.of("curious", role);
            Api.with(caller).get(DEFAULT).then().spec(isProblem(403, "forbidden"));
            Api.with(caller).get(DEFAULT + "/versions").then().spec(isProblem(403, "forbidden"));
            Api.with(caller)
                    .header("If-Match", "*")
                    .body(aPolicy().body())
                    .put(DEFAULT)
                    .then()
                    .spec(isProblem(403, "forbidden"));
            Api.with(caller)
                    .body(aPolicy().body())
                    .post(DEFAULT + "/what-if")
                    .then()
                    .spec(isProblem(403, "forbidden"));
        }
        Api.anonymous().get(DEFAULT).then().spec(isProblem(401, "unauthorized"));
    }
}
