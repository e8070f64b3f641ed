package io.shipmate.matching.policies;

import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.Task;
import java.util.UUID;

/**
 * Whose policy it is.
 *
 * @param id the programme's, or that of the default
 * @param task what the policy is for
 */
record PolicyKey(UUID id, Task task) {

    /** How the default is called in an address. */
    static final String DEFAULT_NAME = "default";

    /** The policy that suggestions go by: the id with which no programme can ever be made. */
    static final PolicyKey DEFAULT = new PolicyKey(new UUID(0, 0), Task.SUGGEST);

    /** How it is called in an address. */
    String name() {
        return equals(DEFAULT) ? DEFAULT_NAME : id.toString();
    }

    /** The policy that counts as long as nobody has said otherwise. */
    Policy shipped() {
        return switch (task) {
            case SUGGEST, ASK -> Policy.suggestions();
            case BUDDY -> Policy.buddies();
            case ROUNDTABLE -> Policy.roundtables();
        };
    }
}
