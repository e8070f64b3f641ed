package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one of two people gains, in micro-points, and what each feature contributes to it.
 *
 * <p>The contributions add up to the total exactly. Internal: nobody is shown a number.
 *
 * @param contributions of each feature that counts
 * @param untold the features that were missing and contribute what they are on average
 */
public record DirectedScore(int total, Map<Feature, Integer> contributions, Set<Feature> untold) {

    /** Refuses contributions that do not add up. */
    public DirectedScore {
        contributions = Collections.unmodifiableMap(new EnumMap<>(contributions));
        untold = Set.copyOf(untold);
        int sum = contributions.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != total) {
            throw new IllegalArgumentException("contributions of " + sum + " for a total of " + total);
        }
    }

    static DirectedScore of(Scoring.Weighed[] features, PoolIndex index, int one, int other) {
        Set<Feature> untold = EnumSet.noneOf(Feature.class);
        long[] parts = new long[features.length];
        long whole = 0;
        for (int position = 0; position < features.length; position++) {
            Scoring.Weighed weighed = features[position];
            int value = weighed.measure().between(index, one, other);
            if (value == Measure.MISSING) {
                untold.add(weighed.feature());
            }
            parts[position] = (long) weighed.weight() * (value == Measure.MISSING ? weighed.average() : value);
            whole += weighed.weight();
        }
        int total = Micro.rounded(Arrays.stream(parts).sum(), whole);
        int[] shares = shares(parts, whole, total);
        Map<Feature, Integer> contributions = new EnumMap<>(Feature.class);
        for (int position = 0; position < features.length; position++) {
            contributions.put(features[position].feature(), shares[position]);
        }
        return new DirectedScore(total, contributions, untold);
    }

    /** Divides by the method of the largest remainder: each rounded down, what is left to where most was cut off. */
    private static int[] shares(long[] parts, long whole, int total) {
        int[] shares = new int[parts.length];
        long[] cutOff = new long[parts.length];
        int left = total;
        for (int position = 0; position < parts.length; position++) {
            shares[position] = (int) (parts[position] / whole);
            cutOff[position] = parts[position] % whole;
            left -= shares[position];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int position = 1; position < parts.length; position++) {
                most = cutOff[position] > cutOff[most] ? position : most;
            }
            shares[most]++;
            cutOff[most] = -1;
        }
        return shares;
    }
}
