package io.shipmate.matching.insights;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Since when people take part, as far as it was noticed. Who took part before anybody looked is there without a time: how long they waited is told of
 * nobody.
 */
@ApplicationScoped
class Newcomers {

    private final Session entities;

    Newcomers(Session entities) {
        this.entities = entities;
    }

    /**
     * Notes all who have begun to take part since the last look.
     *
     * @param cut by which people are to be divided for good, if this is the first look
     */
    @Transactional
    void note(Instant now, Cut cut) {
        var first = entities.createNativeMutationQuery(
                                "insert into insight_beginning (at, cut) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, now)
                        .setParameter(2, cut.name())
                        .executeUpdate()
                == 1;
        entities.createNativeMutationQuery("""
                        insert into newcomer (person, since)
                        select p.person, case when ?1 then null else cast(?2 as timestamptz) end
                        from pool_entry p
                        where p.participation <> 'OUT' and not exists (select 1 from newcomer n where n.person = p.person)
                        for key share of p
                        on conflict do nothing""")
                .setParameter(1, first)
                .setParameter(2, now)
                .executeUpdate();
    }

    /**
     * How looking began.
     *
     * @param cut by which people are divided for good
     */
    record Beginning(Instant at, Cut cut) {}

    @Transactional
    Beginning beginning() {
        var row = entities.createNativeQuery("select at, cut from insight_beginning", Object[].class)
                .getSingleResult();
        return new Beginning((Instant) row[0], Cut.valueOf((String) row[1]));
    }

    @Transactional
    Optional<Instant> since(UUID person) {
        return OneColumn.of(
                        entities, "select since from newcomer where person = ?1 and since is not null", Instant.class)
                .setParameter(1, person)
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from newcomer where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
