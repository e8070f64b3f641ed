package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Feature;
import org.junit.jupiter.api.Test;

class SharingHours {

    @Test
    void ten_hours_in_common_are_the_whole_and_more_are_no_more() {
        assertThat(measured(free(0, 600), free(0, 600))).isEqualTo(Micro.ONE);
        assertThat(measured(free(0, 6_000), free(0, 6_000))).isEqualTo(Micro.ONE);
    }

    @Test
    void fewer_are_their_share() {
        assertThat(measured(free(0, 600), free(300, 900))).isEqualTo(500_000);
        assertThat(measured(free(0, 600), free(600, 1_200))).isZero();
    }

    @Test
    void unknown_hours_are_missing() {
        assertThat(measured(aCandidate().build(), free(0, 600))).isEqualTo(Measure.MISSING);
        assertThat(measured(free(0, 600), aCandidate().build())).isEqualTo(Measure.MISSING);
    }

    private static Candidate free(int from, int to) {
        return aCandidate().free(from, to).build();
    }

    private static int measured(Candidate one, Candidate other) {
        return PoolOf.measured(Feature.OVERLAP_HOURS, one, other);
    }
}
