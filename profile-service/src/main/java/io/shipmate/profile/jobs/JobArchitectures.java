package io.shipmate.profile.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** There is one, from the first start on. */
@ApplicationScoped
class JobArchitectures implements PanacheRepositoryBase<JobArchitecture, UUID> {

    Optional<JobArchitecture> first() {
        return findAll().firstResultOptional();
    }

    JobArchitecture current() {
        return first().orElseThrow();
    }

    /** For a change: two changes wait for each other. */
    JobArchitecture locked() {
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }
}
