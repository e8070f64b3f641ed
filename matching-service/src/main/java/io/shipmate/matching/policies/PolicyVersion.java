package io.shipmate.matching.policies;

import io.shipmate.matching.engine.policy.Policy;
import java.time.Instant;
import java.util.UUID;

/**
 * A policy as it was from some time on.
 *
 * @param number 0 for the one that the system ships with
 * @param since null of number 0
 * @param by null where it is nobody's or not known
 */
record PolicyVersion(int number, Instant since, UUID by, Policy policy) {

    static PolicyVersion shipped(PolicyKey key) {
        return new PolicyVersion(0, null, null, key.shipped());
    }
}
