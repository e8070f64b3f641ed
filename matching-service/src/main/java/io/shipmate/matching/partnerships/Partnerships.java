package io.shipmate.matching.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    /** Hibernate's value for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private static final String OF = "(first = ?1 or second = ?1)";
    private static final String OPEN = " and state <> io.shipmate.matching.partnerships.PartnershipState.ENDED";

    /** The partnership if this person is one of the two; to anybody else it does not exist. */
    Partnership ofMember(UUID id, UUID person) {
        return mine(findByIdOptional(id), person);
    }

    /** The same, locked until the transaction ends. */
    Partnership lockedOfMember(UUID id, UUID person) {
        return mine(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), person);
    }

    private static Partnership mine(Optional<Partnership> found, UUID person) {
        return found.filter(p -> p.isMember(person)).orElseThrow(PartnershipRefused.Unknown::new);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<Partnership> page(UUID person, UUID before, int rows) {
        var query = before == null
                ? find(OF + " order by id desc", person)
                : find(OF + " and id < ?2 order by id desc", person, before);
        return query.range(0, rows - 1).list();
    }

    List<Partnership> all(UUID person) {
        return list(OF + " order by id", person);
    }

    List<Partnership> open(UUID person) {
        return list(OF + OPEN + " order by id desc", person);
    }

    /** The same, locked until the transaction ends, always in the same order. */
    List<Partnership> lockedOpen(UUID person) {
        return find(OF + OPEN + " order by id", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the two became partners since a moment, whatever has become of it. */
    boolean wereFormedSince(UUID one, UUID other, Instant moment) {
        return count(
                        "(first = ?1 and second = ?2 or first = ?2 and second = ?1) and formedAt >= ?3",
                        one,
                        other,
                        moment)
                > 0;
    }

    Optional<Partnership> ofCircle(UUID circle) {
        return find("circle", circle).firstResultOptional();
    }

    /** Partnerships whose pause is over, locked; those that another replica is waking are left to it. */
    List<Partnership> toWake(Instant now, int rows) {
        return find("resumesAt <= ?1 order by resumesAt", now)
                .range(0, rows - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }
}
