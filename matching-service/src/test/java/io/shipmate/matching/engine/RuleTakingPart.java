package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.TakingPart;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleTakingPart {

    @Test
    void allows_two_who_take_part() {
        under(new TakingPart()).allows(aMatch().build(), aMatch().build());
    }

    @Test
    void refuses_who_does_not() {
        under(new TakingPart())
                .refuses(aMatch().build(), aMatch().notTakingPart().build());
    }

    @Test
    void refuses_a_bystander() {
        under(new TakingPart()).refuses(aMatch().build(), Candidate.bystander(UUID.randomUUID(), null));
    }
}
