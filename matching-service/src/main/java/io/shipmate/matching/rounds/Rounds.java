package io.shipmate.matching.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Rounds implements PanacheRepositoryBase<Round, UUID> {

    /** Hibernate's value for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private static final Set<RoundState> TO_RUN = EnumSet.of(RoundState.QUEUED, RoundState.RUNNING);

    /** Goes on if the programme has such a round. */
    void requireKnown(UUID programme, UUID id) {
        if (count("id = ?1 and programme = ?2", id, programme) == 0) {
            throw new RoundRefused.Unknown();
        }
    }

    Round of(UUID programme, UUID id) {
        return in(programme, findByIdOptional(id));
    }

    /** The same, locked until the transaction ends. */
    Round locked(UUID programme, UUID id) {
        return in(programme, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Round in(UUID programme, Optional<Round> found) {
        return found.filter(round -> round.programme().equals(programme)).orElseThrow(RoundRefused.Unknown::new);
    }

    /** The one that is neither published nor discarded, locked; there is at most one. */
    Optional<Round> lockedOpen(UUID programme) {
        return find(
                        "programme = ?1 and state not in ?2",
                        programme,
                        EnumSet.of(RoundState.PUBLISHED, RoundState.DISCARDED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    int nextNumber(UUID programme) {
        return (int) count("programme", programme) + 1;
    }

    /** The newest first; {@code before} is the number of the last one seen. */
    List<Round> page(UUID programme, int before, int rows) {
        return find("programme = ?1 and number < ?2 order by number desc", programme, before)
                .range(0, rows - 1)
                .list();
    }

    /** One that nobody works on: it waits, or whoever had it is lost. Locked; what another replica is taking on is left to it. */
    Optional<Round> lockedToRun(Instant now) {
        return find("state in ?1 and (leasedUntil is null or leasedUntil <= ?2) order by askedAt", TO_RUN, now)
                .range(0, 0)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    Optional<Round> lockedIfLeasedBy(UUID id, UUID replica) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(round -> round.isLeasedBy(replica));
    }

    /** The last one that was published. */
    Optional<Round> newestPublished(UUID programme) {
        return find("programme = ?1 and state = ?2 order by number desc", programme, RoundState.PUBLISHED)
                .firstResultOptional();
    }
}
