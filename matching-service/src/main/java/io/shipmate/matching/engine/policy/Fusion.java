package io.shipmate.matching.engine.policy;

/**
 * How what one gains and what the other gains become one mutual score.
 *
 * @param powerMean the exponent of the power mean, from -10 (nearly the lesser of the two) over -1 (harmonic) to 1 (the
 *     plain average)
 * @param floor what both must at least gain, from 0 to 1: no match lives on the gain of one alone
 */
public record Fusion(double powerMean, double floor) {

    /** Refuses values out of range. */
    public Fusion {
        if (!(powerMean >= -10 && powerMean <= 1)) {
            throw new PolicyInvalid("fusion.powerMean", "from -10 to 1, not " + powerMean);
        }
        if (!(floor >= 0 && floor <= 1)) {
            throw new PolicyInvalid("fusion.floor", "from 0 to 1, not " + floor);
        }
    }
}
