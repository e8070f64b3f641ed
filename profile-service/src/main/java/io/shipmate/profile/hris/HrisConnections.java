package io.shipmate.profile.hris;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HrisConnections implements PanacheRepositoryBase<HrisConnection, UUID> {

    HrisConnection known(UUID id) {
        return findByIdOptional(id).orElseThrow(HrisRefused.Unknown::new);
    }

    /** For a change: two changes of one connection wait for each other. */
    HrisConnection locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(HrisRefused.Unknown::new);
    }

    /** Newest first. */
    List<HrisConnection> page(Optional<Instant> createdBefore, UUID idBefore, int limit) {
        var found = createdBefore.isPresent()
                ? find(
                        "createdAt < ?1 or (createdAt = ?1 and id < ?2) order by createdAt desc, id desc",
                        createdBefore.get(),
                        idBefore)
                : find("order by createdAt desc, id desc");
        return found.range(0, limit - 1).list();
    }
}
