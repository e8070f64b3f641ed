package io.shipmate.matching.avoidance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AvoidEntries implements PanacheRepositoryBase<AvoidEntry, UUID> {

    List<AvoidEntry> of(UUID owner) {
        return list("owner = ?1 and liftedAt is null order by id", owner);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<AvoidEntry> page(UUID owner, UUID before, int rows) {
        var query = before == null
                ? find("owner = ?1 and liftedAt is null order by id desc", owner)
                : find("owner = ?1 and liftedAt is null and id < ?2 order by id desc", owner, before);
        return query.range(0, rows - 1).list();
    }

    Optional<AvoidEntry> mine(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2 and liftedAt is null", id, owner).firstResultOptional();
    }

    /** Some of what was on all lists at a moment, by id; {@code after} is the id of the last one seen. */
    List<AvoidEntry> inForceAt(Instant moment, UUID after, int rows) {
        return find("since <= ?1 and (liftedAt is null or liftedAt > ?1) and id > ?2 order by id", moment, after)
                .range(0, rows - 1)
                .list();
    }

    void forgetOf(UUID owner) {
        delete("owner", owner);
    }

    void forgetLiftedBefore(Instant moment) {
        delete("liftedAt <= ?1", moment);
    }
}
