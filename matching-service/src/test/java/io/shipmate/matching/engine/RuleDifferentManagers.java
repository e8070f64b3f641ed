package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.rules.DifferentManagers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleDifferentManagers {

    private final UUID manager = UUID.randomUUID();
    private final Candidate one = aMatch().reportingTo(manager).build();

    @Test
    void refuses_two_reports_of_one_manager() {
        under(new DifferentManagers())
                .refuses(one, aMatch().reportingTo(manager).build());
    }

    @Test
    void allows_reports_of_two_managers() {
        under(new DifferentManagers())
                .allows(one, aMatch().reportingTo(UUID.randomUUID()).build());
    }

    @Test
    void allows_two_without_a_known_manager() {
        under(new DifferentManagers()).allows(aMatch().build(), aMatch().build());
    }
}
