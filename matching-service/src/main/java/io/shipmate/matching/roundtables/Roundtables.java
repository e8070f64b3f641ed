package io.shipmate.matching.roundtables;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Roundtables implements PanacheRepositoryBase<Roundtable, UUID> {

    Roundtable locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RoundtableRefused.Unknown::new);
    }

    Optional<Roundtable> ofCircle(UUID circle) {
        return find("circle", circle).firstResultOptional();
    }

    List<Roundtable> ofForming(UUID forming) {
        return list("forming = ?1 order by id", forming);
    }

    /** Those that have not ended, locked until the transaction ends, always in the same order. */
    List<Roundtable> lockedOfForming(UUID forming) {
        return find("forming = ?1 and state <> ?2 order by id", forming, RoundtableState.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of their ids; {@code after} is the id of the last one seen, or null. */
    List<Roundtable> page(UUID forming, UUID after, int rows) {
        var query = after == null
                ? find("forming = ?1 order by id", forming)
                : find("forming = ?1 and id > ?2 order by id", forming, after);
        return query.range(0, rows - 1).list();
    }

    /** How many of a forming have nobody who leads them or is asked to. */
    int countWithoutFacilitator(UUID forming) {
        return (int) count(
                "forming = ?1 and id not in (select s.roundtable from Seat s where s.place = 0 and s.state <> ?2)",
                forming,
                SeatState.LEFT);
    }

    /** Forgets what was only proposed. */
    void forgetProposed(UUID forming) {
        delete("forming = ?1 and state = ?2", forming, RoundtableState.PREVIEW);
    }
}
