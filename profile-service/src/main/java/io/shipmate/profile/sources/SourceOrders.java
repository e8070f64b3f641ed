package io.shipmate.profile.sources;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Timeouts;

@ApplicationScoped
class SourceOrders implements PanacheRepositoryBase<SourceOrder, Integer> {

    SourceOrder current() {
        return findById(SourceOrder.ONE);
    }

    SourceOrder locked() {
        return findById(SourceOrder.ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nothing if facts follow the order, or another replica sees to it. */
    Optional<SourceOrder> lockedIfSettling() {
        return find("settling = true")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}
