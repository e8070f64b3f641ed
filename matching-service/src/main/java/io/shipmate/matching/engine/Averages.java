package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Policy;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each feature is on average over the pairs that the rules allow, from a sample.
 *
 * <p>The sample pairs people who stand next to each other in the index, which is as good as at random; who comes or goes
 * changes only the few pairs around. So it needs no seed, and nobody's list is shaken by somebody else's edit.
 */
final class Averages {

    private static final int MOST_PEOPLE = 2_048;
    private static final int NEIGHBOURS = 6;
    /** Where nobody has told enough to say. */
    private static final int UNTOLD = Micro.ONE / 2;

    private final PoolIndex index;
    private final Measure measure;
    private long sum;
    private int known;

    private Averages(PoolIndex index, Measure measure) {
        this.index = index;
        this.measure = measure;
    }

    /** The averages in micro-points. */
    static Map<Feature, Integer> of(PoolIndex index, Policy policy) {
        Map<Feature, Averages> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, new Averages(index, Measure.of(feature)));
        }
        int[] open = IntStream.range(0, index.size())
                .filter(number -> index.person(number).open)
                .toArray();
        for (int at = 0; at < Math.min(open.length, MOST_PEOPLE); at++) {
            TwoPeople pair = new TwoPeople(index, open[at], Suppressed.none(), policy.rules());
            for (int next = at + 1; next < Math.min(open.length, at + 1 + NEIGHBOURS); next++) {
                if (pair.allowedWith(open[next])) {
                    for (Averages averages : features.values()) {
                        averages.add(open[at], open[next]);
                        averages.add(open[next], open[at]);
                    }
                }
            }
        }
        Map<Feature, Integer> averages = new EnumMap<>(Feature.class);
        features.forEach((feature, values) -> averages.put(feature, values.average()));
        return averages;
    }

    private void add(int one, int other) {
        int value = measure.between(index, one, other);
        if (value != Measure.MISSING) {
            sum += value;
            known++;
        }
    }

    private int average() {
        return known == 0 ? UNTOLD : Micro.rounded(sum, known);
    }
}
