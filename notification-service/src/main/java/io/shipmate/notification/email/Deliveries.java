package io.shipmate.notification.email;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/** All mails, waiting and done. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** The longest due that nobody has in hand; those that another replica is looking at are left to it. */
    List<Delivery> due(Instant now, int limit) {
        return find(
                        "state = ?1 and dueAt <= ?2 and (claimedUntil is null or claimedUntil <= ?2) order by dueAt",
                        Delivery.State.WAITING,
                        now)
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** The mail, if it is still in the hand that claimed it: not erased, and not taken over. */
    Optional<Delivery> held(Claimed claim) {
        return findByIdOptional(claim.id(), LockModeType.PESSIMISTIC_WRITE).filter(mail -> mail.isHeldBy(claim));
    }

    /** Keeps what a round has in hand in its hand until then. */
    void renew(UUID round, Instant until) {
        update("claimedUntil = ?1 where claimedBy = ?2", until, round);
    }

    List<Delivery> of(UUID person) {
        return list("person = ?1 order by createdAt", person);
    }

    void forget(UUID person) {
        delete("person", person);
    }

    void forgetDone(Instant before) {
        delete("doneAt < ?1", before);
    }
}
