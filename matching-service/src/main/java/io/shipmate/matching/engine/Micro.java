package io.shipmate.matching.engine;

/** Shares as whole micro-points, so that sums are exact and independent of the order of adding. */
final class Micro {

    /** The whole. */
    static final int ONE = 1_000_000;

    private Micro() {}

    /** The nearest micro-point to a share from 0 to 1. */
    static int of(double share) {
        return (int) Math.round(share * ONE);
    }

    /** The product of two shares, rounded down. */
    static int product(int one, int other) {
        return (int) ((long) one * other / ONE);
    }

    /** A quotient of two non-negative numbers, the half rounded up. */
    static int rounded(long numerator, long denominator) {
        return (int) ((numerator + denominator / 2) / denominator);
    }

    /** The share of a part in a whole, rounded down; at most one. */
    static int share(long part, long whole) {
        return part >= whole ? ONE : (int) (part * ONE / whole);
    }
}
