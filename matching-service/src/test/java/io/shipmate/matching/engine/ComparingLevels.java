package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.policy.Feature;
import org.junit.jupiter.api.Test;

class ComparingLevels {

    @Test
    void the_same_level_is_the_whole() {
        assertThat(measured(3, 3)).isEqualTo(Micro.ONE);
    }

    @Test
    void each_level_between_takes_the_same_away_in_either_direction() {
        assertThat(measured(3, 4)).isEqualTo(800_000);
        assertThat(measured(4, 2)).isEqualTo(600_000);
    }

    @Test
    void from_one_end_to_the_other_nothing_is_left() {
        assertThat(measured(0, 5)).isZero();
    }

    @Test
    void a_level_above_the_architecture_is_no_less_than_nothing() {
        assertThat(measured(0, 9)).isZero();
    }

    @Test
    void an_unknown_level_is_missing() {
        assertThat(measured(null, 3)).isEqualTo(Measure.MISSING);
        assertThat(measured(3, null)).isEqualTo(Measure.MISSING);
    }

    private static int measured(Integer one, Integer other) {
        return PoolOf.measured(
                Feature.LEVEL,
                aCandidate().atLevel(one).build(),
                aCandidate().atLevel(other).build());
    }
}
