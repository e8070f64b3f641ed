package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.RuleCheck.aMatch;
import static io.shipmate.matching.engine.RuleCheck.under;

import io.shipmate.matching.engine.rules.Capacity;
import io.shipmate.matching.engine.rules.TakingPart;
import org.junit.jupiter.api.Test;

class RuleCapacity {

    @Test
    void allows_two_with_room() {
        under(new Capacity()).allows(aMatch().build(), aMatch().withRoomFor(3).build());
    }

    @Test
    void refuses_somebody_without_room() {
        under(new Capacity()).refuses(aMatch().build(), aMatch().withRoomFor(0).build());
        under(new Capacity()).refuses(aMatch().build(), aMatch().withRoomFor(-1).build());
    }

    @Test
    void is_what_refused_them() {
        under(new TakingPart()).allows(aMatch().build(), aMatch().withRoomFor(0).build());
    }
}
