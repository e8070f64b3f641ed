package io.shipmate.profile.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    private static final int SOME = 100;

    Optional<Erasure> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Some of those that somebody has to be asked about again; without those that another replica holds. */
    List<Erasure> lockedDue(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from erasure where completed_at is null and due_at <= ?1
                        order by due_at limit ?2 for update skip locked""", Erasure.class)
                .setParameter(1, now)
                .setParameter(2, SOME)
                .getResultList();
    }

    /**
     * What is not carried out everywhere yet.
     *
     * @param open how many
     * @param oldest how long the oldest of them has taken
     */
    record Backlog(long open, Duration oldest) {}

    Backlog backlog(Instant now) {
        var row = getEntityManager()
                .createQuery(
                        "select count(e), min(e.startedAt) from Erasure e where e.completedAt is null", Object[].class)
                .getSingleResult();
        return new Backlog((Long) row[0], row[1] == null ? Duration.ZERO : Duration.between((Instant) row[1], now));
    }

    /** Takes the people-admin out of what they recorded. */
    void forgetWhoRecorded(UUID admin) {
        update("recordedBy = null where recordedBy = ?1", admin);
    }

    /** Takes somebody out of the erasures of those who were found to be them. */
    void forgetWhoStays(UUID person) {
        update("sameAs = null where sameAs = ?1", person);
    }

    long forgetCompletedBefore(Instant time) {
        return delete("completedAt < ?1", time);
    }
}
