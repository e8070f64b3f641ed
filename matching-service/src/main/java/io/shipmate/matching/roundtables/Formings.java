package io.shipmate.matching.roundtables;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.matching.engine.tables.LeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Formings implements PanacheRepositoryBase<Forming, UUID> {

    /** Hibernate's value for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    Forming one(UUID id) {
        return findByIdOptional(id).orElseThrow(RoundtableRefused.FormingUnknown::new);
    }

    Forming locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RoundtableRefused.FormingUnknown::new);
    }

    /** The newest first; {@code before} is the id of the last one seen, or null. */
    List<Forming> page(UUID before, int rows) {
        var query = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return query.range(0, rows - 1).list();
    }

    List<Forming> openOnes() {
        return list("state = ?1 order by id desc", FormingState.OPEN);
    }

    /** The oldest that waits to be worked out and that no replica is at, locked. */
    Optional<Forming> nextToWork(Instant now) {
        return find(
                        "state = ?1 and (workedUntil is null or workedUntil < ?2) order by madeAt",
                        FormingState.FORMING,
                        now)
                .range(0, 0)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list()
                .stream()
                .findFirst();
    }

    void nameOutsiders(UUID forming, Collection<UUID> people) {
        for (var person : people) {
            getEntityManager()
                    .createNativeQuery(
                            "insert into roundtable_outsider (forming, person) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, forming)
                    .setParameter(2, person)
                    .executeUpdate();
        }
    }

    List<UUID> outsiders(UUID forming) {
        return OneColumn.of(
                        session(),
                        "select person from roundtable_outsider where forming = ?1 order by person",
                        UUID.class)
                .setParameter(1, forming)
                .getResultList();
    }

    void keepLeftOut(UUID forming, List<LeftOut> leftOut) {
        forgetLeftOut(forming);
        for (var left : leftOut) {
            getEntityManager()
                    .createNativeQuery("insert into roundtable_left_out (forming, person, why) values (?1, ?2, ?3)")
                    .setParameter(1, forming)
                    .setParameter(2, left.guest())
                    .setParameter(3, left.why().name())
                    .executeUpdate();
        }
    }

    void forgetLeftOut(UUID forming) {
        getEntityManager()
                .createNativeQuery("delete from roundtable_left_out where forming = ?1")
                .setParameter(1, forming)
                .executeUpdate();
    }

    /** In the order of their ids; {@code after} is the last one seen, or null. */
    List<LeftOut> leftOut(UUID forming, UUID after, int rows) {
        return session()
                .createNativeQuery("""
                        select person, why from roundtable_left_out
                        where forming = ?1 and person > ?2 order by person limit ?3""", Object[].class)
                .setParameter(1, forming)
                .setParameter(2, after == null ? new UUID(0, 0) : after)
                .setParameter(3, rows)
                .getResultStream()
                .map(row -> new LeftOut((UUID) row[0], LeftOut.Why.valueOf((String) row[1])))
                .toList();
    }

    int countLeftOut(UUID forming) {
        return OneColumn.of(
                        session(),
                        "select cast(count(*) as integer) from roundtable_left_out where forming = ?1",
                        Integer.class)
                .setParameter(1, forming)
                .getSingleResult();
    }

    /** Where somebody was left out, and why. */
    List<LeftOutOf> leftOutOf(UUID person) {
        return session()
                .createNativeQuery(
                        "select forming, why from roundtable_left_out where person = ?1 order by forming",
                        Object[].class)
                .setParameter(1, person)
                .getResultStream()
                .map(row -> new LeftOutOf((UUID) row[0], LeftOut.Why.valueOf((String) row[1])))
                .toList();
    }

    /** A forming in which somebody found no place. */
    record LeftOutOf(UUID forming, LeftOut.Why why) {}

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    void forget(UUID person) {
        for (var table : List.of("roundtable_outsider", "roundtable_left_out")) {
            getEntityManager()
                    .createNativeQuery("delete from " + table + " where person = ?1")
                    .setParameter(1, person)
                    .executeUpdate();
        }
    }
}
