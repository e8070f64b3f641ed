package io.shipmate.matching.rounds;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Cohort;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.TopicTree;
import io.shipmate.matching.engine.policy.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingWhyNobodyWasFound {

    private final Candidate anna = somebody().build();

    private static CandidateBuilder somebody() {
        return aCandidate().atLevel(3).speaking("en").free(600, 1_200);
    }

    private LeftOut.Reason why(Suppressed suppressed, boolean oneIsOver, Candidate... others) {
        var people = Stream.concat(Stream.of(anna), Arrays.stream(others)).toList();
        var pool = Pool.of(
                people,
                new JobArchitecture(12, List.of()),
                new TopicTree(Map.of()),
                Policy.buddies(),
                LocalDate.of(2026, 3, 2));
        var cohort = Cohort.of(pool, people.stream().map(Candidate::id).toList(), suppressed);
        return new WhyLeftOut(cohort, oneIsOver).of(0);
    }

    private LeftOut.Reason why(Candidate... others) {
        return why(Suppressed.none(), false, others);
    }

    @Test
    void the_one_rule_that_keeps_all_others_away_is_named() {
        assertThat(why(somebody().atLevel(9).build(), somebody().atLevel(6).build()))
                .isEqualTo(LeftOut.Reason.LEVEL);
        assertThat(why(somebody().reportingTo(anna).build())).isEqualTo(LeftOut.Reason.REPORTING_LINE);
        assertThat(why(somebody().free(5_000, 5_600).build())).isEqualTo(LeftOut.Reason.HOURS);
        assertThat(why(aCandidate().atLevel(3).speaking("de").free(600, 1_200).build()))
                .isEqualTo(LeftOut.Reason.LANGUAGE);
    }

    @Test
    void two_rules_at_once_have_no_word() {
        assertThat(why(somebody().atLevel(9).free(5_000, 5_600).build())).isEqualTo(LeftOut.Reason.NOBODY_FITTING);
    }

    @Test
    void who_could_have_met_others_is_one_too_many_or_unlucky() {
        assertThat(why(Suppressed.none(), true, somebody().build())).isEqualTo(LeftOut.Reason.ODD_NUMBER);
        assertThat(why(Suppressed.none(), false, somebody().build())).isEqualTo(LeftOut.Reason.NOBODY_FITTING);
    }

    @Test
    void as_soon_as_anything_private_keeps_anybody_away_nothing_is_said() {
        var ben = somebody().build();
        var far = somebody().atLevel(9).build();
        var apart = new Suppressed(Pairs.of(ben.id(), Set.of(anna.id())), Pairs.none());
        assertThat(why(apart, true, ben, far)).isEqualTo(LeftOut.Reason.NOBODY_FITTING);
        assertThat(why(somebody().notTakingPart().build(), far)).isEqualTo(LeftOut.Reason.NOBODY_FITTING);
        var apartFromFar = new Suppressed(Pairs.of(anna.id(), Set.of(far.id())), Pairs.none());
        assertThat(why(apartFromFar, false, far)).isEqualTo(LeftOut.Reason.LEVEL);
    }
}
