package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.DifferentOpenPositions;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDifferentOpenPositions {

    private final Candidate one = aMatch().build();
    private final Candidate other = aMatch().build();

    @Test
    void refuses_two_candidates_for_one_position_whoever_of_them_is_asked() {
        under(new DifferentOpenPositions()).suppressing(competing(one, other)).refuses(one, other);
        under(new DifferentOpenPositions()).suppressing(competing(other, one)).refuses(one, other);
    }

    @Test
    void allows_a_candidate_and_anybody_else() {
        under(new DifferentOpenPositions())
                .suppressing(competing(one, aMatch().build()))
                .allows(one, other);
    }

    @Test
    void without_it_candidates_are_like_anybody() {
        RuleCheck.underProtection().suppressing(competing(one, other)).allows(one, other);
    }

    private static Suppressed competing(Candidate one, Candidate other) {
        return new Suppressed(Pairs.none(), Pairs.none(), Pairs.of(one.id(), List.of(other.id())), Encounters.none());
    }
}
