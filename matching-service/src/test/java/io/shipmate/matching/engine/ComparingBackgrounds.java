package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story.Experience.Kind;
import io.shipmate.matching.engine.policy.Feature;
import org.junit.jupiter.api.Test;

class ComparingBackgrounds {

    @Test
    void the_same_background_teaches_least_and_a_part_in_common_most() {
        int same = measured(having("banking", "retail"), having("banking", "retail"));
        int partly = measured(having("banking", "retail"), having("banking", "travel"));
        int nothing = measured(having("banking", "retail"), having("travel", "energy"));

        assertThat(same).isLessThan(100_000);
        assertThat(nothing).isBetween(250_000, 300_000);
        assertThat(partly).isGreaterThan(750_000);
    }

    @Test
    void the_same_key_of_another_kind_is_another_experience() {
        Candidate industry = aCandidate().havingLived(Kind.INDUSTRY, "travel").build();
        Candidate life = aCandidate().havingLived(Kind.LIFE, "travel").build();

        assertThat(measured(industry, life)).isGreaterThan(measured(industry, industry(life)));
    }

    @Test
    void somebody_without_a_background_has_told_nothing() {
        assertThat(measured(having(), having("retail"))).isEqualTo(Measure.MISSING);
        assertThat(measured(having("retail"), having())).isEqualTo(Measure.MISSING);
    }

    @Test
    void what_is_for_matching_only_is_as_good_as_not_lived() {
        Candidate hiding = aCandidate()
                .havingLived(Kind.LIFE, "caring", ShownTo.MATCHING_ONLY)
                .build();
        assertThat(measured(hiding, having("retail"))).isEqualTo(Measure.MISSING);
    }

    private static Candidate industry(Candidate like) {
        return aCandidate()
                .havingLived(
                        Kind.INDUSTRY, like.story().experiences().getFirst().key())
                .build();
    }

    private static Candidate having(String... industries) {
        CandidateBuilder candidate = aCandidate();
        for (String industry : industries) {
            candidate.havingLived(Kind.INDUSTRY, industry);
        }
        return candidate.build();
    }

    private static int measured(Candidate one, Candidate other) {
        return PoolOf.measured(Feature.NOVELTY, one, other);
    }
}
