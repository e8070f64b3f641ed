package io.shipmate.matching.engine.tables;

import java.util.UUID;

/** Numbers that look random and are the same on every machine for the same seed: SplitMix64 (Steele, Lea, Flood 2014). */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** Another one for a part of the work, which does not depend on what was drawn before. */
    static Draw of(long seed, UUID first, int number) {
        return new Draw(mixed(mixed(seed ^ first.getLeastSignificantBits()) + first.getMostSignificantBits() + number));
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (((next() >>> Integer.SIZE) * bound) >>> Integer.SIZE);
    }

    /** Puts numbers into another order (Fisher and Yates). */
    void shuffle(int[] numbers) {
        for (int left = numbers.length; left > 1; left--) {
            int drawn = below(left);
            int last = numbers[left - 1];
            numbers[left - 1] = numbers[drawn];
            numbers[drawn] = last;
        }
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
