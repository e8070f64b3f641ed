package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.Pool;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.policies.ProgrammePool;
import io.shipmate.matching.programmes.Enrolled;
import io.shipmate.matching.suggestions.CohortPools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Tells whom a programme's policy is about. */
@ApplicationScoped
class EnrolledPool implements ProgrammePool {

    private final Enrolled enrolled;
    private final CohortPools pools;

    EnrolledPool(Enrolled enrolled, CohortPools pools) {
        this.enrolled = enrolled;
        this.pools = pools;
    }

    @Override
    @Transactional
    public Pool of(UUID programme, Policy policy) {
        return pools.of(Set.copyOf(enrolled.peopleIn(programme)), policy.task().name(), policy);
    }
}
