package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.Cohort;
import io.shipmate.matching.engine.rules.Rule;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Why a round found nobody for somebody, from rules whose facts everybody may know. Where anything else has kept anybody from them, the answer is that
 * nobody was fitting, which it is in many other cases, too.
 */
final class WhyLeftOut {

    /** What the rules look at that everybody may know, and what it is called. */
    private static final Map<Rule.Code, LeftOut.Reason> IN_WORDS = new EnumMap<>(Map.of(
            Rule.Code.LEVEL_GAP, LeftOut.Reason.LEVEL,
            Rule.Code.NOT_REPORTING_LINE, LeftOut.Reason.REPORTING_LINE,
            Rule.Code.OVERLAP_HOURS, LeftOut.Reason.HOURS,
            Rule.Code.COMMON_LANGUAGE, LeftOut.Reason.LANGUAGE));

    /** Open as well, but without a word of their own. */
    private static final Set<Rule.Code> OPEN = openOnes();

    private final Cohort cohort;
    private final boolean oneIsOver;

    /** @param oneIsOver whether the number is odd and everybody else has somebody */
    WhyLeftOut(Cohort cohort, boolean oneIsOver) {
        this.cohort = cohort;
        this.oneIsOver = oneIsOver;
    }

    LeftOut.Reason of(int person) {
        var allowed = cohort.allowedWith(person);
        if (!allowed.equals(cohort.allowedWith(person, OPEN))) {
            return LeftOut.Reason.NOBODY_FITTING;
        }
        if (!allowed.isEmpty()) {
            return oneIsOver ? LeftOut.Reason.ODD_NUMBER : LeftOut.Reason.NOBODY_FITTING;
        }
        return IN_WORDS.entrySet().stream()
                .filter(rule ->
                        !cohort.allowedWith(person, without(rule.getKey())).isEmpty())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LeftOut.Reason.NOBODY_FITTING);
    }

    private static Set<Rule.Code> openOnes() {
        var open = EnumSet.of(Rule.Code.DIFFERENT_MANAGERS, Rule.Code.COOLDOWN_DAYS);
        open.addAll(IN_WORDS.keySet());
        return open;
    }

    private static Set<Rule.Code> without(Rule.Code code) {
        var others = EnumSet.copyOf(OPEN);
        others.remove(code);
        return others;
    }
}
