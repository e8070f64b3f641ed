package io.shipmate.profile.scim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScimConnections implements PanacheRepositoryBase<ScimConnection, UUID> {

    Optional<ScimConnection> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<ScimConnection> page(Optional<UUID> after, int limit) {
        var found = after.isPresent() ? find("id < ?1 order by id desc", after.get()) : find("order by id desc");
        return found.range(0, limit - 1).list();
    }
}
