package io.shipmate.matching.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shipmate.matching.engine.rules.LevelGap;
import io.shipmate.matching.engine.rules.NotAvoided;
import io.shipmate.matching.engine.rules.NotReportingLine;
import io.shipmate.matching.engine.rules.Rule;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescribingAPolicy {

    private final Policy policy = Policy.suggestions();

    @Test
    void the_suggestions_policy_weighs_every_feature() {
        assertThat(policy.weights()).containsOnlyKeys(Feature.values());
        assertThat(policy.weighing(Feature.GAIN, 7).weightOf(Feature.GAIN)).isEqualTo(7);
    }

    @Test
    void a_weight_out_of_range_is_refused_by_its_path() {
        refuses("weights.LEVEL", () -> policy.weighing(Feature.LEVEL, -1));
        refuses("weights.GAIN", () -> policy.weighing(Feature.GAIN, 101));
        refuses("weights", () -> new Policy(Map.of(Feature.ROLE, 0), policy.fusion(), policy.rules()));
        refuses("weights", () -> new Policy(Map.of(), policy.fusion(), policy.rules()));
    }

    @Test
    void a_fusion_out_of_range_is_refused_by_its_path() {
        refuses("fusion.powerMean", () -> new Fusion(1.1, 0));
        refuses("fusion.powerMean", () -> new Fusion(Double.NEGATIVE_INFINITY, 0));
        refuses("fusion.floor", () -> new Fusion(-1, 1.5));
        refuses("fusion.floor", () -> new Fusion(-1, Double.NaN));
    }

    @Test
    void a_rule_named_twice_is_refused_by_its_path() {
        refuses(
                "rules[4]",
                () -> policy.ruledBy(
                        new TakingPart(), new NotAvoided(), new NotReportingLine(), new LevelGap(1), new LevelGap(2)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.Code.class,
            names = {"TAKING_PART", "NOT_AVOIDED", "NOT_REPORTING_LINE"})
    void what_protects_people_cannot_be_left_out(Rule.Code code) {
        refuses(
                "rules",
                () -> policy.ruledBy(policy.rules().stream()
                        .filter(rule -> rule.code() != code)
                        .toArray(Rule[]::new)));
    }

    private static void refuses(String path, ThrowingCallable change) {
        assertThatExceptionOfType(PolicyInvalid.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(path))
                .withMessageStartingWith(path + ": ");
    }
}
