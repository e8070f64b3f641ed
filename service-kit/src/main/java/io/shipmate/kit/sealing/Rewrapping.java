package io.shipmate.kit.sealing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * After a rotation, wraps all data keys again under the newest master key, so that an old one can be taken out of the
 * configuration. What was sealed is not touched: its data keys stay the same.
 */
@ApplicationScoped
class Rewrapping {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final int BATCH = 100;

    private final Session entities;
    private final MasterKeys masters;
    private final Wrapping wrapping;

    Rewrapping(Session entities, MasterKeys masters, Wrapping wrapping) {
        this.entities = entities;
        this.masters = masters;
        this.wrapping = wrapping;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void all() {
        var total = 0;
        try {
            for (var some = batch(); some > 0; some = batch()) {
                total += some;
            }
        } catch (RuntimeException e) {
            if (!Fault.of(e).passes()) {
                throw e;
            }
            LOG.warnf("Data keys are wrapped again later: %s", Traces.summary(e));
        }
        if (total > 0) {
            LOG.infof("%d data keys are now wrapped by master key %s", total, masters.newest());
        }
    }

    private int batch() {
        return QuarkusTransaction.requiringNew().call(this::some);
    }

    /** Two replicas take different ones. */
    private int some() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, cast(circle as text), author, master, wrapped from data_key
                        where master <> ?1 and master in ?2 order by id limit ?3 for update skip locked""", Object[].class)
                .setParameter(1, masters.newest())
                .setParameter(2, masters.ids())
                .setParameter(3, BATCH)
                .getResultList();
        rows.forEach(this::again);
        return rows.size();
    }

    private void again(Object[] row) {
        var circle = row[1] == null ? null : UUID.fromString((String) row[1]);
        var scope = new SealingScope(circle, (UUID) row[2]);
        try {
            var key = wrapping.unwrap((String) row[3], (byte[]) row[4], scope);
            entities.createNativeMutationQuery("update data_key set master = ?1, wrapped = ?2 where id = ?3")
                    .setParameter(1, masters.newest())
                    .setParameter(2, wrapping.wrap(key, scope))
                    .setParameter(3, row[0])
                    .executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }
}
