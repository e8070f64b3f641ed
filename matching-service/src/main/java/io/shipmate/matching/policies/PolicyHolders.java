package io.shipmate.matching.policies;

import io.shipmate.matching.engine.policy.Task;
import java.util.Optional;
import java.util.UUID;

/** What may have a policy of its own besides the company: programmes. Whoever runs them offers it. */
public interface PolicyHolders {

    /** What the policy of this programme is for; empty if there is no such programme. */
    Optional<Task> taskOf(UUID programme);
}
