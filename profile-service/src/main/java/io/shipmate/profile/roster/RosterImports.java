package io.shipmate.profile.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.profile.sources.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

@ApplicationScoped
class RosterImports implements PanacheRepositoryBase<RosterImport, UUID> {

    /** The oldest that is not done; locked, so that it has one runner: another replica waits. */
    Optional<RosterImport> lockedNext() {
        return getEntityManager()
                .createQuery("from RosterImport where state in ?1 order by id limit 1", RosterImport.class)
                .setParameter(1, List.of(RosterImport.State.PENDING, RosterImport.State.RUNNING))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Of a source that lists, the one that is not done; locked. */
    Optional<RosterImport> underWay(FactSource source) {
        return find(
                        "source = ?1 and state in ?2",
                        source.toString(),
                        List.of(
                                RosterImport.State.LISTING,
                                RosterImport.State.PENDING,
                                RosterImport.State.STOPPED,
                                RosterImport.State.RUNNING))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those at which nobody has looked; without those at which somebody does. */
    List<RosterImport> lockedStoppedBefore(Instant time) {
        return find("state = ?1 and uploadedAt < ?2", RosterImport.State.STOPPED, time)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** Newest first. */
    List<RosterImport> page(Optional<UUID> after, int limit) {
        var found = after.isPresent() ? find("id < ?1 order by id desc", after.get()) : find("order by id desc");
        return found.range(0, limit - 1).list();
    }
}
