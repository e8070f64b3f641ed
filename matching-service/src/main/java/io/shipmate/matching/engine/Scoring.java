package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The two-sided score: what one gains from the other is the weighted mean of the features, and the mutual score is the
 * power mean of what both gain.
 *
 * <p>A missing feature drops out, the others take over its weight, and the score is drawn towards the average of the pool
 * by as much as is missing: {@code (Σ known w·x + Σ missing w·average) / Σ w}. So silence neither helps nor harms, and the
 * contributions of all features add up to the score.
 */
final class Scoring {

    private final PoolIndex index;
    private final Fusion fusion;
    private final Weighed[] all;
    private final Weighed[] eitherWay;
    private final Weighed[] oneWay;
    private final long total;
    private final int floor;

    private Scoring(PoolIndex index, Policy policy, Map<Feature, Integer> averages) {
        this.index = index;
        this.fusion = policy.fusion();
        this.all = Arrays.stream(Feature.values())
                .filter(feature -> policy.weightOf(feature) > 0)
                .map(feature ->
                        new Weighed(feature, Measure.of(feature), policy.weightOf(feature), averages.get(feature)))
                .toArray(Weighed[]::new);
        this.oneWay = Arrays.stream(all)
                .filter(weighed -> weighed.feature == Feature.GAIN)
                .toArray(Weighed[]::new);
        this.eitherWay = Arrays.stream(all)
                .filter(weighed -> weighed.feature != Feature.GAIN)
                .toArray(Weighed[]::new);
        this.total = Arrays.stream(all).mapToLong(Weighed::weight).sum();
        this.floor = Micro.of(fusion.floor());
    }

    static Scoring of(PoolIndex index, Policy policy) {
        return new Scoring(index, policy, Averages.of(index, policy));
    }

    PoolIndex index() {
        return index;
    }

    /** The features that count. */
    List<Weighed> features() {
        return List.of(all);
    }

    /** The sum of all weights. */
    long totalWeight() {
        return total;
    }

    /** The mutual score in micro-points, or -1 if one of the two would gain less than the floor. */
    int mutual(int one, int other) {
        long shared = sum(eitherWay, one, other);
        int ours = Micro.rounded(shared + sum(oneWay, one, other), total);
        int theirs = Micro.rounded(shared + sum(oneWay, other, one), total);
        return Math.min(ours, theirs) < floor ? -1 : fused(ours, theirs);
    }

    /** What one gains from the other, feature by feature. */
    DirectedScore directed(int one, int other) {
        return DirectedScore.of(all, index, one, other);
    }

    /** The power mean of two shares, the same in either order. */
    int fused(int one, int other) {
        double exponent = fusion.powerMean();
        if (exponent == 1) {
            return Micro.rounded((long) one + other, 2);
        }
        if (one == 0 || other == 0) {
            return exponent > 0 ? Micro.of(mean(one, other, exponent)) : 0;
        }
        if (exponent == -1) {
            return Micro.rounded(2L * one * other, (long) one + other);
        }
        return Micro.of(mean(one, other, exponent));
    }

    private static double mean(int one, int other, double exponent) {
        double a = (double) one / Micro.ONE;
        double b = (double) other / Micro.ONE;
        if (exponent == 0) {
            return StrictMath.sqrt(a * b);
        }
        return StrictMath.pow((StrictMath.pow(a, exponent) + StrictMath.pow(b, exponent)) / 2, 1 / exponent);
    }

    private long sum(Weighed[] features, int one, int other) {
        long sum = 0;
        for (Weighed weighed : features) {
            int value = weighed.measure.between(index, one, other);
            sum += (long) weighed.weight * (value == Measure.MISSING ? weighed.average : value);
        }
        return sum;
    }

    /** A feature that counts, how it is measured, how much it counts and what it is on average. */
    record Weighed(Feature feature, Measure measure, int weight, int average) {}
}
