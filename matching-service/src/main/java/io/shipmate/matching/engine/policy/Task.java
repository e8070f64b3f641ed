package io.shipmate.matching.engine.policy;

import io.shipmate.matching.engine.rules.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a policy is for. */
public enum Task {
    /** People are suggested to one another, and decide for themselves. */
    SUGGEST,
    /** A cohort is paired in twos. */
    BUDDY,
    /** A cohort is parted into groups. */
    ROUNDTABLE,
    /** A question goes to the few who could answer it. */
    ASK;

    /** What no company may switch off: participation is a choice, kept apart is kept apart, and peers are nobody's boss. */
    private static final Set<Rule.Code> ALWAYS =
            EnumSet.of(Rule.Code.TAKING_PART, Rule.Code.NOT_AVOIDED, Rule.Code.NOT_REPORTING_LINE);

    /**
     * Also where the system itself puts people together: who could leave the rule out could find out, by trying, who is a
     * candidate for what.
     */
    private static final Set<Rule.Code> PUT_TOGETHER = with(ALWAYS, Rule.Code.DIFFERENT_OPEN_POSITIONS);

    /** The rules that a policy for this cannot leave out. */
    public Set<Rule.Code> protection() {
        return switch (this) {
            case SUGGEST, ASK -> Collections.unmodifiableSet(ALWAYS);
            case BUDDY, ROUNDTABLE -> Collections.unmodifiableSet(PUT_TOGETHER);
        };
    }

    private static Set<Rule.Code> with(Set<Rule.Code> codes, Rule.Code more) {
        Set<Rule.Code> all = EnumSet.copyOf(codes);
        all.add(more);
        return all;
    }
}
