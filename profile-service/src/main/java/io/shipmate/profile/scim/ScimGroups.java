package io.shipmate.profile.scim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class ScimGroups implements PanacheRepositoryBase<ScimGroup, UUID> {

    Optional<ScimGroup> of(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection).firstResultOptional();
    }

    /** For a change: two changes of one group wait for each other. */
    Optional<ScimGroup> locked(UUID connection, UUID id) {
        return find("id = ?1 and connection = ?2", id, connection)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. */
    List<ScimGroup> page(UUID connection, Optional<UUID> after, int limit) {
        var found = after.isPresent()
                ? find("connection = ?1 and id < ?2 order by id desc", connection, after.get())
                : find("connection = ?1 order by id desc", connection);
        return found.range(0, limit - 1).list();
    }

    /** Those of these ids, in this order, as far as they are there. */
    List<ScimGroup> inOrder(List<UUID> ids) {
        Map<UUID, ScimGroup> found =
                find("id in ?1", ids).stream().collect(Collectors.toMap(ScimGroup::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
