package io.shipmate.local.company;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws an index with a probability in proportion to its weight. */
final class Weighted {

    private final double[] upTo;

    Weighted(double... weights) {
        upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** Returns weights by which the n-th of {@code count} is drawn a n-th as often as the first. */
    static Weighted zipf(int count) {
        return new Weighted(
                IntStream.rangeClosed(1, count).mapToDouble(rank -> 1.0 / rank).toArray());
    }

    int draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
