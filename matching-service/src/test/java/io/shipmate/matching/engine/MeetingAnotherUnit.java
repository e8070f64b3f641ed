package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Feature;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingAnotherUnit {

    @Test
    void another_unit_is_the_whole_and_the_same_is_nothing() {
        assertThat(measured(in("payments"), in("search"))).isEqualTo(Micro.ONE);
        assertThat(measured(in("payments"), in("payments"))).isZero();
    }

    @Test
    void two_under_one_manager_know_each_other_already() {
        UUID manager = UUID.randomUUID();
        Candidate one = aCandidate().inUnit("payments").reportingTo(manager).build();
        Candidate other = aCandidate().inUnit("search").reportingTo(manager).build();

        assertThat(measured(one, other)).isZero();
    }

    @Test
    void an_unknown_unit_is_missing() {
        assertThat(measured(in(null), in("search"))).isEqualTo(Measure.MISSING);
        assertThat(measured(in("search"), in(null))).isEqualTo(Measure.MISSING);
    }

    private static Candidate in(String unit) {
        return aCandidate().inUnit(unit).build();
    }

    private static int measured(Candidate one, Candidate other) {
        return PoolOf.measured(Feature.NETWORK, one, other);
    }
}
