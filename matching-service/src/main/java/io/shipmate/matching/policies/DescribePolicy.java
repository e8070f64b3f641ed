package io.shipmate.matching.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Objective;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.PolicyInvalid;
import io.shipmate.matching.engine.policy.Task;
import io.shipmate.matching.engine.rules.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as data: as it is asked for, shown and kept. */
@Schema(
        name = "PolicyDescription",
        requiredProperties = {"task", "weights", "fusion", "rules"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DescribePolicy(
        @NotNull @Schema(description = "What it is for; the default's is SUGGEST, a programme's is the programme's own")
        Task task,

        @NotNull @Valid Weights weights,

        @NotNull @Valid Blend fusion,

        @NotNull
        @Size(max = 20)
        @Schema(
                description =
                        "What forbids a match, each at most once. TAKING_PART, NOT_AVOIDED and NOT_REPORTING_LINE cannot"
                                + " be left out, nor DIFFERENT_OPEN_POSITIONS where the task is BUDDY or ROUNDTABLE")
        List<@NotNull @Valid NamedRule> rules,

        @Valid
        @Schema(
                description =
                        "What is best for a cohort as a whole; if it is left out, what is usual. Means nothing to SUGGEST")
        Aim objective) {

    /** How much each feature counts. */
    @Schema(name = "PolicyWeights", description = "From 0 to 100; what is absent does not count, and something must")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Weights(
            @JsonProperty("LEVEL") @Schema(minimum = "0", maximum = "100", description = "Alike in level")
            Integer level,

            @JsonProperty("ROLE") @Schema(minimum = "0", maximum = "100", description = "Alike in job family")
            Integer role,

            @JsonProperty("CHALLENGES") @Schema(minimum = "0", maximum = "100", description = "Seeking the same topics")
            Integer challenges,

            @JsonProperty("STAGE") @Schema(minimum = "0", maximum = "100", description = "As long in the role")
            Integer stage,

            @JsonProperty("GAIN")
            @Schema(minimum = "0", maximum = "100", description = "One offers what the other seeks")
            Integer gain,

            @JsonProperty("NOVELTY")
            @Schema(minimum = "0", maximum = "100", description = "Backgrounds at a distance that teaches")
            Integer novelty,

            @JsonProperty("NETWORK") @Schema(minimum = "0", maximum = "100", description = "From another unit")
            Integer network,

            @JsonProperty("OVERLAP_HOURS")
            @Schema(minimum = "0", maximum = "100", description = "Hours of the week in common")
            Integer overlapHours) {

        static Weights of(Policy policy) {
            Map<Feature, Integer> weights = policy.weights();
            return new Weights(
                    weights.get(Feature.LEVEL),
                    weights.get(Feature.ROLE),
                    weights.get(Feature.CHALLENGES),
                    weights.get(Feature.STAGE),
                    weights.get(Feature.GAIN),
                    weights.get(Feature.NOVELTY),
                    weights.get(Feature.NETWORK),
                    weights.get(Feature.OVERLAP_HOURS));
        }

        Map<Feature, Integer> byFeature() {
            var weights = new EnumMap<Feature, Integer>(Feature.class);
            for (var feature : Feature.values()) {
                var weight = switch (feature) {
                    case LEVEL -> level;
                    case ROLE -> role;
                    case CHALLENGES -> challenges;
                    case STAGE -> stage;
                    case GAIN -> gain;
                    case NOVELTY -> novelty;
                    case NETWORK -> network;
                    case OVERLAP_HOURS -> overlapHours;
                };
                if (weight != null) {
                    weights.put(feature, weight);
                }
            }
            return weights;
        }
    }

    /** How what one gains and what the other gains become one score. */
    @Schema(name = "PolicyFusion")
    record Blend(
            @NotNull
            @Schema(
                    minimum = "-10",
                    maximum = "1",
                    description =
                            "The exponent of the power mean of what both gain: 1 the plain average, -1 the harmonic mean, -10 nearly the lesser of the two")
            Double powerMean,

            @NotNull
            @Schema(minimum = "0", maximum = "1", description = "What both must gain at least, else it is no match")
            Double floor) {}

    /** A rule and what it is set to. */
    @Schema(name = "PolicyRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedRule(
            @NotNull Rule.Code rule,

            @Schema(
                    description =
                            "LEVEL_GAP: the most levels between the two, 0 to 100. OVERLAP_HOURS: the fewest hours a week in"
                                    + " common, 0 to 168. COOLDOWN_DAYS: the fewest days since they were last put together, 1 to 3650. The"
                                    + " other rules have no value",
                    examples = "2")
            Integer value) {

        private Rule made(int position, List<Problem.Violation> wrong) {
            var at = "/rules/" + position + "/value";
            if (rule.isSet() && value == null) {
                wrong.add(Problem.Violation.coded(at, "policy-rule-needs-value", rule.name()));
            } else if (!rule.isSet() && value != null) {
                wrong.add(Problem.Violation.coded(at, "policy-rule-has-no-value", rule.name()));
            } else if (rule.isSet() && (value < rule.least() || value > rule.most())) {
                wrong.add(Problem.Violation.coded(at, "number-between", rule.least(), rule.most()));
            } else {
                return Rule.of(rule, value);
            }
            return null;
        }
    }

    /** What is best for a cohort as a whole. */
    @Schema(name = "PolicyObjective")
    record Aim(
            @NotNull
            @Schema(
                    description =
                            "EVERYONE_THEN_SCORE: as many people as the rules allow, and among these ways the best. SCORE: the"
                                    + " best sum, even where somebody is left out for it")
            Objective.Mode mode,

            @NotNull
            @Schema(
                    description =
                            "RAISE_FIRST: the least lucky pair is raised as far as it goes, then the sum. AS_IT_COMES: the sum alone")
            Objective.Lowest lowest,

            @NotNull @Schema(description = "Of an odd number: one group of three, or one person waits")
            Objective.Odd odd,

            @NotNull
            @Schema(
                    minimum = "0",
                    maximum = "1",
                    description =
                            "What it costs to part two whom an earlier round put together; the dearer, the less a new run changes")
            Double switchCost) {}

    static DescribePolicy of(Policy policy) {
        var aim = policy.objective();
        return new DescribePolicy(
                policy.task(),
                Weights.of(policy),
                new Blend(policy.fusion().powerMean(), policy.fusion().floor()),
                policy.rules().stream()
                        .map(rule -> new NamedRule(
                                rule.code(),
                                rule.value().isPresent() ? rule.value().getAsInt() : null))
                        .toList(),
                new Aim(aim.mode(), aim.lowest(), aim.odd(), aim.switchCost()));
    }

    /**
     * The policy that is meant.
     *
     * @throws Invalid naming every place that cannot be
     */
    Policy requireSound(PolicyKey key) {
        var wrong = new ArrayList<Problem.Violation>();
        if (task != key.task()) {
            wrong.add(Problem.Violation.coded("/task", "policy-task", key.task().name()));
        }
        var otherwise = key.shipped();
        var blend = sound(() -> new Fusion(fusion.powerMean(), fusion.floor()), otherwise.fusion(), wrong);
        var aim = sound(this::aim, otherwise.objective(), wrong);
        var made = ruled(wrong);
        var ruled = made.contains(null) ? otherwise.rules() : made;
        var policy = sound(() -> new Policy(key.task(), weights.byFeature(), blend, ruled, aim), otherwise, wrong);
        if (!wrong.isEmpty()) {
            throw Invalid.at(wrong);
        }
        return policy;
    }

    private Objective aim() {
        return objective == null
                ? Objective.usual()
                : new Objective(objective.mode(), objective.lowest(), objective.odd(), objective.switchCost());
    }

    private List<Rule> ruled(List<Problem.Violation> wrong) {
        var ruled = new ArrayList<Rule>();
        for (var position = 0; position < rules.size(); position++) {
            ruled.add(rules.get(position).made(position, wrong));
        }
        return ruled;
    }

    private static <T> T sound(Supplier<T> part, T otherwise, List<Problem.Violation> wrong) {
        try {
            return part.get();
        } catch (PolicyInvalid invalid) {
            invalid.faults().forEach(fault -> wrong.add(violation(fault)));
            return otherwise;
        }
    }

    private static Problem.Violation violation(PolicyInvalid.Fault fault) {
        var code = switch (fault.kind()) {
            case OUT_OF_RANGE -> "number-between";
            case MISSING -> "policy-part-missing";
            case NOTHING_COUNTS -> "policy-nothing-counts";
            case WITHOUT_REASON -> "policy-without-reason";
            case PROTECTED -> "policy-rule-protected";
            case NAMED_TWICE -> "policy-rule-twice";
        };
        return Problem.Violation.coded(
                fault.pointer(),
                code,
                fault.words().stream().map(DescribePolicy::said).toArray());
    }

    private static Object said(Object word) {
        return switch (word) {
            case Number number -> number;
            case Collection<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> word.toString();
        };
    }
}
