package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.policies.Policies;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that a round is worked out from, of one moment.
 *
 * @param programme whose round it is
 * @param people who is in the programme, in the order of their ids
 * @param pool they and the reporting lines around them, under the programme's policy
 * @param suppressed who is not to be together; to be told to nobody
 * @param before who is together, and better stays so
 */
record Gathered(
        UUID programme,
        List<UUID> people,
        Pool pool,
        Suppressed suppressed,
        List<Set<UUID>> before,
        Policies.Versioned policy) {}
