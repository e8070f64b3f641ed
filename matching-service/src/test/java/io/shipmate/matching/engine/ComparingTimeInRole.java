package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingTimeInRole {

    @Test
    void as_long_is_the_whole() {
        assertThat(measured(14, 14)).isEqualTo(Micro.ONE);
    }

    @Test
    void a_year_more_is_much_for_a_beginner_and_little_for_an_old_hand() {
        assertThat(measured(1, 13)).isLessThan(400_000);
        assertThat(measured(120, 132)).isGreaterThan(900_000);
    }

    @Test
    void a_beginner_and_an_old_hand_have_nothing_in_common() {
        assertThat(measured(0, 120)).isZero();
    }

    @Test
    void somebody_who_will_begin_is_a_beginner() {
        assertThat(measured(-2, 0)).isEqualTo(Micro.ONE);
    }

    @Test
    void it_grows_with_the_day_that_is_asked_for() {
        Candidate one = inRoleFor(0);
        Candidate other = inRoleFor(24);
        Pool now = PoolOf.people(List.of(one, other));
        Pool inTenYears = now.on(GeneratedPeople.TODAY.plusYears(10));

        assertThat(PoolOf.measured(Feature.STAGE, inTenYears, one, other))
                .isGreaterThan(PoolOf.measured(Feature.STAGE, now, one, other));
    }

    @Test
    void an_unknown_beginning_is_missing() {
        Candidate unknown = aCandidate().inRoleSince(null).build();
        assertThat(PoolOf.measured(Feature.STAGE, unknown, inRoleFor(3))).isEqualTo(Measure.MISSING);
        assertThat(PoolOf.measured(Feature.STAGE, inRoleFor(3), unknown)).isEqualTo(Measure.MISSING);
    }

    private static Candidate inRoleFor(int months) {
        return aCandidate()
                .inRoleSince(GeneratedPeople.TODAY.minusMonths(months))
                .build();
    }

    private static int measured(int months, int otherMonths) {
        return PoolOf.measured(Feature.STAGE, inRoleFor(months), inRoleFor(otherMonths));
    }
}
