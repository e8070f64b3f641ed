package io.shipmate.matching.engine.policy;

import java.util.ArrayList;
import java.util.List;

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
        List<PolicyInvalid.Fault> faults = new ArrayList<>();
        if (!(powerMean >= -10 && powerMean <= 1)) {
            faults.add(PolicyInvalid.Fault.of("fusion.powerMean", PolicyInvalid.Kind.OUT_OF_RANGE, -10, 1));
        }
        if (!(floor >= 0 && floor <= 1)) {
            faults.add(PolicyInvalid.Fault.of("fusion.floor", PolicyInvalid.Kind.OUT_OF_RANGE, 0, 1));
        }
        PolicyInvalid.refuse(faults);
    }
}
