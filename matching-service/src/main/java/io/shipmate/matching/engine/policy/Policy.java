package io.shipmate.matching.engine.policy;

import io.shipmate.matching.engine.rules.Capacity;
import io.shipmate.matching.engine.rules.CommonLanguage;
import io.shipmate.matching.engine.rules.LevelGap;
import io.shipmate.matching.engine.rules.NotAlready;
import io.shipmate.matching.engine.rules.NotAvoided;
import io.shipmate.matching.engine.rules.NotReportingLine;
import io.shipmate.matching.engine.rules.OverlapHours;
import io.shipmate.matching.engine.rules.Rule;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What counts in a match and how much, and what forbids one.
 *
 * @param weights how much each feature counts, 0 to 100; a feature not named does not count
 * @param rules each kind at most once; those of {@link #PROTECTION} cannot be left out
 */
public record Policy(Map<Feature, Integer> weights, Fusion fusion, List<Rule> rules) {

    /** The greatest weight. */
    public static final int MOST = 100;

    /** What no company may switch off: participation is a choice, kept apart is kept apart, and peers are nobody's boss. */
    public static final Set<Rule.Code> PROTECTION =
            Set.of(Rule.Code.TAKING_PART, Rule.Code.NOT_AVOIDED, Rule.Code.NOT_REPORTING_LINE);

    /** Refuses what cannot be, naming the offending path. */
    public Policy {
        Objects.requireNonNull(fusion, "fusion");
        weights = Collections.unmodifiableMap(validated(weights));
        rules = List.copyOf(rules);
        refuseRepetition(rules);
        requireProtection(rules);
    }

    /** What suggestions go by, as long as a company has not said otherwise. */
    public static Policy suggestions() {
        return new Policy(
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
                        new LevelGap(1),
                        new CommonLanguage(),
                        new OverlapHours(2)));
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
        return new Policy(changed, fusion, rules);
    }

    /** The same policy with another fusion. */
    public Policy fusing(Fusion other) {
        return new Policy(weights, other, rules);
    }

    /** The same policy with other rules. */
    public Policy ruledBy(Rule... others) {
        return new Policy(weights, fusion, List.of(others));
    }

    private static Map<Feature, Integer> validated(Map<Feature, Integer> weights) {
        Map<Feature, Integer> copy = new EnumMap<>(Feature.class);
        weights.forEach((feature, weight) -> {
            if (weight == null || weight < 0 || weight > MOST) {
                throw new PolicyInvalid("weights." + feature, "from 0 to " + MOST + ", not " + weight);
            }
            copy.put(feature, weight);
        });
        if (copy.values().stream().allMatch(weight -> weight == 0)) {
            throw new PolicyInvalid("weights", "at least one feature must count");
        }
        return copy;
    }

    private static void requireProtection(List<Rule> rules) {
        Set<Rule.Code> missing = EnumSet.copyOf(PROTECTION);
        rules.forEach(rule -> missing.remove(rule.code()));
        if (!missing.isEmpty()) {
            throw new PolicyInvalid("rules", missing.iterator().next() + " cannot be left out");
        }
    }

    private static void refuseRepetition(List<Rule> rules) {
        Set<Rule.Code> seen = EnumSet.noneOf(Rule.Code.class);
        for (int position = 0; position < rules.size(); position++) {
            if (!seen.add(rules.get(position).code())) {
                throw new PolicyInvalid(
                        "rules[" + position + "]", rules.get(position).code() + " is named twice");
            }
        }
    }
}
