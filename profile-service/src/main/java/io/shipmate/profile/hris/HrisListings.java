package io.shipmate.profile.hris;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HrisListings implements PanacheRepositoryBase<HrisListing, UUID> {

    /** Those for which a provider may be asked now, the oldest first. */
    List<UUID> due(Instant now) {
        return find("dueAt <= ?1 order by roster", now).stream()
                .map(HrisListing::roster)
                .toList();
    }

    /** Before whatever they list is given up. */
    void forget(UUID connection) {
        delete("connection", connection);
    }

    Optional<HrisListing> locked(UUID roster) {
        return findByIdOptional(roster, LockModeType.PESSIMISTIC_WRITE);
    }
}
