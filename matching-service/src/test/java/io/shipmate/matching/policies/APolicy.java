package io.shipmate.matching.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.testing.Invites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy in a sentence: {@code aPolicy().weighing("GAIN", 7).ruledBy("LEVEL_GAP", 0).holds()}. */
final class APolicy {

    static final String DEFAULT = Invites.API + "/policies/default";

    private final Map<String, Object> weights = new LinkedHashMap<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private final Map<String, Object> fusion = new LinkedHashMap<>();
    private Map<String, Object> objective;
    private String task = "SUGGEST";

    private APolicy() {
        weights.putAll(Map.of("LEVEL", 3, "ROLE", 2, "GAIN", 5, "CHALLENGES", 4, "NETWORK", 2));
        fusion.putAll(Map.of("powerMean", -1, "floor", 0.1));
        for (var rule : List.of("TAKING_PART", "NOT_AVOIDED", "NOT_REPORTING_LINE", "NOT_ALREADY", "CAPACITY")) {
            ruledBy(rule);
        }
    }

    /** Five features count, and the rules are those that cannot be left out and a few more. */
    static APolicy aPolicy() {
        return new APolicy();
    }

    static RequestSpecification manager() {
        return Api.with(Tokens.of("manager", "programme-manager"));
    }

    APolicy weighing(String feature, Object weight) {
        weights.put(feature, weight);
        return this;
    }

    APolicy fusing(String part, Object value) {
        fusion.put(part, value);
        return this;
    }

    APolicy ruledBy(String rule) {
        rules.add(Map.of("rule", rule));
        return this;
    }

    APolicy ruledBy(String rule, int value) {
        rules.add(Map.of("rule", rule, "value", value));
        return this;
    }

    APolicy without(String rule) {
        rules.removeIf(line -> line.get("rule").equals(rule));
        return this;
    }

    APolicy aimingAt(Map<String, Object> other) {
        objective = other;
        return this;
    }

    APolicy servingAs(String other) {
        task = other;
        return this;
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("task", task);
        body.put("weights", weights);
        body.put("fusion", fusion);
        body.put("rules", rules);
        if (objective != null) {
            body.put("objective", objective);
        }
        return body;
    }

    /** Says that this is the default, having seen the newest. */
    ValidatableResponse said() {
        return manager().header("If-Match", tag()).body(body()).put(DEFAULT).then();
    }

    static String tag() {
        return manager().get(DEFAULT).getHeader("ETag");
    }

    /** What the system ships with counts again, for the other classes too. */
    static void isForgotten(CurrentPool pool) {
        Database.run("delete from policy_version");
        await().untilAsserted(() -> assertThat(pool.pool().policy()).isEqualTo(Policy.suggestions()));
    }
}
