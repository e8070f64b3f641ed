package io.shipmate.matching.engine.policy;

import io.shipmate.matching.engine.rules.Capacity;
import io.shipmate.matching.engine.rules.CommonLanguage;
import io.shipmate.matching.engine.rules.CooldownDays;
import io.shipmate.matching.engine.rules.DifferentManagers;
import io.shipmate.matching.engine.rules.DifferentOpenPositions;
import io.shipmate.matching.engine.rules.LevelGap;
import io.shipmate.matching.engine.rules.NotAlready;
import io.shipmate.matching.engine.rules.NotAvoided;
import io.shipmate.matching.engine.rules.NotReportingLine;
import io.shipmate.matching.engine.rules.OverlapHours;
import io.shipmate.matching.engine.rules.Rule;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What counts in a match and how much, what forbids one, and what is best for all together.
 *
 * @param task what it is for
 * @param weights how much each feature counts, 0 to 100; a feature not named does not count
 * @param rules each kind at most once; those of {@link Task#protection()} cannot be left out
 */
public record Policy(Task task, Map<Feature, Integer> weights, Fusion fusion, List<Rule> rules, Objective objective) {

    /** The greatest weight. */
    public static final int MOST = 100;

    /** Refuses what cannot be, naming every offending path. */
    public Policy {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(fusion, "fusion");
        Objects.requireNonNull(objective, "objective");
        List<PolicyInvalid.Fault> faults = new ArrayList<>();
        weights = Collections.unmodifiableMap(known(weights));
        checkWeights(weights, faults);
        checkReasons(task, weights, faults);
        rules = List.copyOf(rules);
        checkRepetition(rules, faults);
        checkProtection(task, rules, faults);
        PolicyInvalid.refuse(faults);
    }

    /** What suggestions go by, as long as a company has not said otherwise. */
    public static Policy suggestions() {
        return new Policy(
                Task.SUGGEST,
                Map.of(
                        Feature.LEVEL, 3,
                        Feature.ROLE, 2,
                        Feature.CHALLENGES, 4,
                        Feature.STAGE, 1,
                        Feature.GAIN, 5,
                        Feature.NOVELTY, 3,
                        Feature.NETWORK, 1,
                        Feature.OVERLAP_HOURS, 1),
                new Fusion(-1, 0.25),
                List.of(
                        new TakingPart(),
                        new Capacity(),
                        new NotAvoided(),
                        new NotAlready(),
                        new NotReportingLine(),
                        new DifferentOpenPositions(),
                        new LevelGap(1),
                        new CommonLanguage(),
                        new OverlapHours(2)),
                Objective.usual());
    }

    /** What a programme's buddies go by, as long as it has not said otherwise. */
    public static Policy buddies() {
        return together(
                Task.BUDDY,
                Map.of(
                        Feature.LEVEL, 3,
                        Feature.ROLE, 2,
                        Feature.CHALLENGES, 4,
                        Feature.GAIN, 5,
                        Feature.NOVELTY, 3,
                        Feature.OVERLAP_HOURS, 1));
    }

    /** What roundtables go by, as long as a company has not said otherwise: alike enough to talk, from different seas. */
    public static Policy roundtables() {
        return together(
                Task.ROUNDTABLE,
                Map.of(
                        Feature.LEVEL, 3,
                        Feature.CHALLENGES, 4,
                        Feature.GAIN, 2,
                        Feature.NOVELTY, 5,
                        Feature.NETWORK, 2,
                        Feature.OVERLAP_HOURS, 1));
    }

    private static Policy together(Task task, Map<Feature, Integer> weights) {
        return new Policy(
                task,
                weights,
                new Fusion(-1, 0.25),
                List.of(
                        new TakingPart(),
                        new NotAvoided(),
                        new NotReportingLine(),
                        new DifferentManagers(),
                        new DifferentOpenPositions(),
                        new LevelGap(1),
                        new OverlapHours(2),
                        new CommonLanguage(),
                        new CooldownDays(365),
                        new Capacity()),
                Objective.usual());
    }

    /** How much a feature counts, 0 if the policy does not name it. */
    public int weightOf(Feature feature) {
        return weights.getOrDefault(feature, 0);
    }

    /** The same policy with another weight. */
    public Policy weighing(Feature feature, int weight) {
        Map<Feature, Integer> changed = new EnumMap<>(Feature.class);
        changed.putAll(weights);
        changed.put(feature, weight);
        return new Policy(task, changed, fusion, rules, objective);
    }

    /** The same policy with another fusion. */
    public Policy fusing(Fusion other) {
        return new Policy(task, weights, other, rules, objective);
    }

    /** The same policy with other rules. */
    public Policy ruledBy(Rule... others) {
        return new Policy(task, weights, fusion, List.of(others), objective);
    }

    /** The same policy with another objective. */
    public Policy aimingAt(Objective other) {
        return new Policy(task, weights, fusion, rules, other);
    }

    private static Map<Feature, Integer> known(Map<Feature, Integer> weights) {
        Map<Feature, Integer> copy = new EnumMap<>(Feature.class);
        copy.putAll(weights);
        return copy;
    }

    private static void checkWeights(Map<Feature, Integer> weights, List<PolicyInvalid.Fault> faults) {
        boolean counts = false;
        for (Map.Entry<Feature, Integer> entry : weights.entrySet()) {
            Integer weight = entry.getValue();
            if (weight == null || weight < 0 || weight > MOST) {
                faults.add(
                        PolicyInvalid.Fault.of("weights." + entry.getKey(), PolicyInvalid.Kind.OUT_OF_RANGE, 0, MOST));
            }
            counts |= weight == null || weight != 0;
        }
        if (!counts) {
            faults.add(PolicyInvalid.Fault.of("weights", PolicyInvalid.Kind.NOTHING_COUNTS));
        }
    }

    /** Every suggestion says what is alike and what there is to gain; of what does not count nothing is said. */
    private static void checkReasons(Task task, Map<Feature, Integer> weights, List<PolicyInvalid.Fault> faults) {
        if (task != Task.SUGGEST || !faults.isEmpty()) {
            return;
        }
        for (Feature.Group group : List.of(Feature.Group.SAME_BOAT, Feature.Group.DIFFERENT_SEAS)) {
            List<Feature> able = Arrays.stream(Feature.values())
                    .filter(one -> one.group() == group)
                    .toList();
            if (able.stream().allMatch(feature -> weights.getOrDefault(feature, 0) == 0)) {
                faults.add(PolicyInvalid.Fault.of("weights", PolicyInvalid.Kind.WITHOUT_REASON, able));
            }
        }
    }

    private static void checkProtection(Task task, List<Rule> rules, List<PolicyInvalid.Fault> faults) {
        Set<Rule.Code> missing = EnumSet.copyOf(task.protection());
        rules.forEach(rule -> missing.remove(rule.code()));
        for (Rule.Code code : missing) {
            faults.add(PolicyInvalid.Fault.of("rules", PolicyInvalid.Kind.PROTECTED, code));
        }
    }

    private static void checkRepetition(List<Rule> rules, List<PolicyInvalid.Fault> faults) {
        Set<Rule.Code> seen = EnumSet.noneOf(Rule.Code.class);
        for (int position = 0; position < rules.size(); position++) {
            if (!seen.add(rules.get(position).code())) {
                faults.add(PolicyInvalid.Fault.of(
                        "rules[" + position + "]",
                        PolicyInvalid.Kind.NAMED_TWICE,
                        rules.get(position).code()));
            }
        }
    }
}
