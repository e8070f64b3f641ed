package io.shipmate.matching.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is best for a cohort as a whole, where the system puts people together. It means nothing to suggestions and asks.
 *
 * @param mode what comes first
 * @param lowest what becomes of the pair that has the least of it
 * @param odd what becomes of the one who is over in a cohort of an odd number
 * @param switchCost what it costs to part two whom an earlier round put together, as a share of the greatest score, 0 to 1:
 *     the dearer, the less a new run changes
 */
public record Objective(Mode mode, Lowest lowest, Odd odd, double switchCost) {

    private static final Objective USUAL = new Objective(Mode.EVERYONE_THEN_SCORE, Lowest.RAISE_FIRST, Odd.TRIO, 0.05);

    /** Refuses what is missing and a cost out of range. */
    public Objective {
        List<PolicyInvalid.Fault> faults = new ArrayList<>();
        require(mode, "mode", faults);
        require(lowest, "lowest", faults);
        require(odd, "odd", faults);
        if (!(switchCost >= 0 && switchCost <= 1)) {
            faults.add(PolicyInvalid.Fault.of("objective.switchCost", PolicyInvalid.Kind.OUT_OF_RANGE, 0, 1));
        }
        PolicyInvalid.refuse(faults);
    }

    /** Everybody first, the least lucky pair raised before the sum, three together where one is over, little changed. */
    public static Objective usual() {
        return USUAL;
    }

    private static void require(Object part, String name, List<PolicyInvalid.Fault> faults) {
        if (Objects.isNull(part)) {
            faults.add(PolicyInvalid.Fault.of("objective." + name, PolicyInvalid.Kind.MISSING));
        }
    }

    /** What comes first. */
    public enum Mode {
        /** As many people as the rules allow, and among these ways the one with the highest sum of scores. */
        EVERYONE_THEN_SCORE,
        /** The highest sum of scores, even where somebody is left out for it. */
        SCORE
    }

    /** What becomes of the pair that has the least of it. */
    public enum Lowest {
        /** The lowest score of all pairs is raised as far as it goes, and only then the sum. */
        RAISE_FIRST,
        /** It is like any other in the sum. */
        AS_IT_COMES
    }

    /** What becomes of the one who is over. */
    public enum Odd {
        /** One group has three. */
        TRIO,
        /** One person waits for the next round. */
        WAIT
    }
}
