package io.shipmate.matching.checkins;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CheckIns implements PanacheRepositoryBase<CheckIn, UUID> {

    /** Somebody's own, answered ones too, the newest first. */
    List<CheckIn> open(UUID person, Instant now) {
        return list("person = ?1 and closesAt > ?2 order by id desc", person, now);
    }

    /** Somebody's own, locked until the transaction ends; to anybody else it does not exist. */
    Optional<CheckIn> locked(UUID id, UUID person, Instant now) {
        return find("id = ?1 and person = ?2 and closesAt > ?3", id, person, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void forgetClosed(Instant now) {
        delete("closesAt <= ?1", now);
    }
}
