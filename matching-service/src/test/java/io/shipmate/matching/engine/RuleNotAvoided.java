package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.NotAvoided;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleNotAvoided {

    private final Candidate one = aMatch().build();
    private final Candidate other = aMatch().build();

    @Test
    void refuses_two_of_whom_either_avoids_the_other() {
        under(new NotAvoided())
                .suppressing(new Suppressed(Pairs.of(one.id(), List.of(other.id())), Pairs.none()))
                .refuses(one, other);
    }

    @Test
    void allows_them_where_somebody_else_is_avoided() {
        under(new NotAvoided())
                .suppressing(new Suppressed(
                        Pairs.of(one.id(), List.of(aMatch().build().id())), Pairs.none()))
                .allows(one, other);
    }
}
