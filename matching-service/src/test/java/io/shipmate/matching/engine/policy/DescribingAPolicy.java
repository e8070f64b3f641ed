package io.shipmate.matching.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shipmate.matching.engine.rules.LevelGap;
import io.shipmate.matching.engine.rules.NotAvoided;
import io.shipmate.matching.engine.rules.NotReportingLine;
import io.shipmate.matching.engine.rules.Rule;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DescribingAPolicy {

    private final Policy policy = Policy.suggestions();

    static Stream<Policy> shipped() {
        return Stream.of(Policy.suggestions(), Policy.buddies(), Policy.roundtables());
    }

    @Test
    void the_suggestions_policy_weighs_every_feature() {
        assertThat(policy.weights()).containsOnlyKeys(Feature.values());
        assertThat(policy.weighing(Feature.GAIN, 7).weightOf(Feature.GAIN)).isEqualTo(7);
    }

    @Test
    void every_task_that_puts_people_together_comes_with_a_policy_of_its_own() {
        assertThat(shipped()).extracting(Policy::task).containsExactly(Task.SUGGEST, Task.BUDDY, Task.ROUNDTABLE);
        assertThat(policy.aimingAt(new Objective(
                                Objective.Mode.SCORE, Objective.Lowest.AS_IT_COMES, Objective.Odd.WAIT, 0))
                        .objective()
                        .odd())
                .isEqualTo(Objective.Odd.WAIT);
    }

    @Test
    void a_weight_out_of_range_is_refused_by_its_path() {
        refuses("weights.LEVEL", () -> policy.weighing(Feature.LEVEL, -1));
        refuses("weights.GAIN", () -> policy.weighing(Feature.GAIN, 101));
        refuses("weights", () -> weighed(Map.of(Feature.ROLE, 0)));
        refuses("weights", () -> weighed(Map.of()));
    }

    @Test
    void suggestions_need_something_to_say_of_each_kind() {
        refuses("weights", () -> weighed(Map.of(Feature.LEVEL, 3, Feature.OVERLAP_HOURS, 1)));
        refuses("weights", () -> weighed(Map.of(Feature.GAIN, 3)));
        assertThat(weighed(Map.of(Feature.GAIN, 3, Feature.STAGE, 1)).weights()).hasSize(2);
    }

    @Test
    void a_fusion_out_of_range_is_refused_by_its_path() {
        refuses("fusion.powerMean", () -> new Fusion(1.1, 0));
        refuses("fusion.powerMean", () -> new Fusion(Double.NEGATIVE_INFINITY, 0));
        refuses("fusion.floor", () -> new Fusion(-1, 1.5));
        refuses("fusion.floor", () -> new Fusion(-1, Double.NaN));
    }

    @Test
    void an_objective_out_of_range_is_refused_by_its_path() {
        refuses("objective.switchCost", () -> objective(-0.1));
        refuses("objective.switchCost", () -> objective(Double.NaN));
        refuses("objective.mode", () -> new Objective(null, Objective.Lowest.RAISE_FIRST, Objective.Odd.TRIO, 0.05));
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThatExceptionOfType(PolicyInvalid.class)
                .isThrownBy(() -> new Policy(
                        Task.SUGGEST,
                        Map.of(Feature.LEVEL, -1, Feature.GAIN, 101),
                        policy.fusion(),
                        List.of(new TakingPart(), new TakingPart(), new NotAvoided()),
                        policy.objective()))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(PolicyInvalid.Fault::pointer)
                        .containsExactly("/weights/LEVEL", "/weights/GAIN", "/rules/1", "/rules"));
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
        refuses("rules", () -> without(policy, code));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void rivals_are_kept_apart_wherever_the_system_puts_people_together(Policy any) {
        if (any.task() == Task.SUGGEST) {
            assertThat(without(any, Rule.Code.DIFFERENT_OPEN_POSITIONS).rules())
                    .hasSize(any.rules().size() - 1);
        } else {
            refuses("rules", () -> without(any, Rule.Code.DIFFERENT_OPEN_POSITIONS));
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.Code.class)
    void every_rule_is_found_by_its_name_and_what_it_is_set_to(Rule.Code code) {
        boolean set = List.of(Rule.Code.LEVEL_GAP, Rule.Code.OVERLAP_HOURS, Rule.Code.COOLDOWN_DAYS)
                .contains(code);
        Rule rule = Rule.of(code, set ? 3 : null);
        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.value().isPresent()).isEqualTo(set);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Rule.of(code, set ? null : 3))
                .withMessageContaining(code.name());
    }

    private Policy weighed(Map<Feature, Integer> weights) {
        return new Policy(Task.SUGGEST, weights, policy.fusion(), policy.rules(), policy.objective());
    }

    private static Objective objective(double switchCost) {
        return new Objective(
                Objective.Mode.EVERYONE_THEN_SCORE, Objective.Lowest.RAISE_FIRST, Objective.Odd.TRIO, switchCost);
    }

    private static Policy without(Policy policy, Rule.Code code) {
        return policy.ruledBy(
                policy.rules().stream().filter(rule -> rule.code() != code).toArray(Rule[]::new));
    }

    private static void refuses(String path, ThrowingCallable change) {
        assertThatExceptionOfType(PolicyInvalid.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo(path))
                .withMessageStartingWith(path + ": ");
    }
}
