package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.policy.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingJobFamilies {

    @ParameterizedTest
    @CsvSource({
        "engineering, engineering, 1000000",
        "engineering, data, 850000",
        "design, engineering, 700000",
        "engineering, finance, 500000",
        "data, finance, 0",
        "never-heard-of, engineering, 0",
        "never-heard-of, never-heard-of, 1000000"
    })
    void counts_by_the_kinship_of_the_job_architecture(String one, String other, int expected) {
        assertThat(measured(one, other)).isEqualTo(expected);
    }

    @Test
    void an_unknown_family_is_missing() {
        assertThat(measured("engineering", null)).isEqualTo(Measure.MISSING);
        assertThat(measured(null, null)).isEqualTo(Measure.MISSING);
    }

    private static int measured(String one, String other) {
        return PoolOf.measured(
                Feature.ROLE,
                aCandidate().inFamily(one).build(),
                aCandidate().inFamily(other).build());
    }
}
