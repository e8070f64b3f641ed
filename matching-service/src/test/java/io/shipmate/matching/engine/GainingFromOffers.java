package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.policy.Feature;
import org.junit.jupiter.api.Test;

class GainingFromOffers {

    @Test
    void what_is_sought_and_offered_in_full_is_the_whole() {
        assertThat(measured(
                        aCandidate().seeking("kafka").build(),
                        aCandidate().offering("kafka").build()))
                .isEqualTo(Micro.ONE);
    }

    @Test
    void need_and_level_are_multiplied_and_each_further_topic_adds_less() {
        Candidate seeker = aCandidate()
                .seeking("hiring", 0.5, ShownTo.MEMBERS)
                .seeking("kafka", 0.5, ShownTo.MEMBERS)
                .build();
        Candidate one = aCandidate().offering("kafka").build();
        Candidate both = aCandidate().offering("kafka", "hiring").build();
        Candidate little = aCandidate().offering("kafka", 0.5, ShownTo.MEMBERS).build();

        assertThat(measured(seeker, one)).isEqualTo(500_000);
        assertThat(measured(seeker, both)).isEqualTo(750_000);
        assertThat(measured(seeker, little)).isEqualTo(250_000);
    }

    @Test
    void it_goes_one_way() {
        Candidate seeker = aCandidate().seeking("kafka").offering("hiring").build();
        Candidate helper = aCandidate().offering("kafka").seeking("delegating").build();

        assertThat(measured(seeker, helper)).isEqualTo(Micro.ONE);
        assertThat(measured(helper, seeker)).isZero();
    }

    @Test
    void who_seeks_nothing_or_offers_nothing_has_told_nothing() {
        Candidate silent = aCandidate().build();
        assertThat(measured(silent, aCandidate().offering("kafka").build())).isEqualTo(Measure.MISSING);
        assertThat(measured(aCandidate().seeking("kafka").build(), silent)).isEqualTo(Measure.MISSING);
    }

    @Test
    void a_topic_named_twice_counts_once_with_its_highest_level() {
        Candidate helper = aCandidate()
                .offering("kafka", 0.2, ShownTo.MEMBERS)
                .offering("kafka", 0.6, ShownTo.SUGGESTED)
                .build();
        assertThat(measured(aCandidate().seeking("kafka").build(), helper)).isEqualTo(600_000);
    }

    @Test
    void what_is_for_matching_only_is_as_good_as_not_told() {
        Candidate hiding =
                aCandidate().offering("kafka", 1, ShownTo.MATCHING_ONLY).build();
        assertThat(measured(aCandidate().seeking("kafka").build(), hiding)).isEqualTo(Measure.MISSING);
    }

    private static int measured(Candidate one, Candidate other) {
        return PoolOf.measured(Feature.GAIN, one, other);
    }
}
