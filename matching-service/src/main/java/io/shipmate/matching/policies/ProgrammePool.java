package io.shipmate.matching.policies;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.policy.Policy;
import java.util.UUID;

/** The people of a programme as the engine knows them now. Whoever puts them together offers it. */
public interface ProgrammePool {

    /** Those who have joined it, among themselves; who of them does not take part today, or is not open to it, is known and meets nobody. */
    Pool of(UUID programme, Policy policy);
}
