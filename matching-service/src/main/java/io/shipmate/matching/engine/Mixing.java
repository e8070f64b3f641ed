package io.shipmate.matching.engine;

import java.util.UUID;

/**
 * Turns ids into evenly spread numbers, the same on every machine. Time-ordered ids would otherwise favour whoever joined
 * first wherever two are equally good.
 */
final class Mixing {

    private Mixing() {}

    /** A number for an id. */
    static long of(UUID id) {
        return mixed(mixed(id.getMostSignificantBits()) + id.getLeastSignificantBits());
    }

    /** A number for an unordered pair of numbers, of so many bits. */
    static long ofPair(long one, long other, int bits) {
        return mixed(one + other) >>> (Long.SIZE - bits);
    }

    /** The number of a draw below a bound, evenly spread over the draws of a seed (Lemire: Fast random integer generation in an interval, 2019). */
    static int draw(long seed, long draw, int below) {
        return (int) Math.multiplyHigh(mixed(mixed(seed) + draw) >>> 1, 2L * below);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
