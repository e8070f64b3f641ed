package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.NotAlready;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleNotAlready {

    private final Candidate one = aMatch().build();
    private final Candidate other = aMatch().build();
    private final Suppressed already = new Suppressed(Pairs.none(), Pairs.of(other.id(), List.of(one.id())));

    @Test
    void refuses_partners_and_who_was_dismissed_or_declined() {
        under(new NotAlready()).suppressing(already).refuses(one, other);
    }

    @Test
    void allows_all_others() {
        under(new NotAlready()).suppressing(already).allows(one, aMatch().build());
    }

    @Test
    void is_what_refused_them() {
        under(new TakingPart()).suppressing(already).allows(one, other);
    }
}
