package io.shipmate.profile.roster;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Applies imports in the background, oldest first. After a restart it goes on with the first row that is not done. If a step
 * fails, its rows are tried one by one, so that one bad row harms no other.
 */
@ApplicationScoped
class RosterRunner {

    private static final Logger LOG = Logger.getLogger(RosterRunner.class);

    /** SQLState classes of rows that cannot be written however often one tries. */
    private static final Set<String> LASTING = Set.of("22", "23", "42");

    private final RosterApplying applying;
    private final ScheduledExecutorService threads;
    private final AtomicBoolean running = new AtomicBoolean();

    RosterRunner(RosterApplying applying, ScheduledExecutorService threads) {
        this.applying = applying;
        this.threads = threads;
    }

    /** Looks at once instead of at the next turn. */
    void wake() {
        threads.execute(this::run);
    }

    @Scheduled(
            every = "${shipmate.roster.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return; // the one who is at it looks again before it ends
        }
        try {
            while (applying.step(RosterApplying.ROWS_A_STEP)) {
                LOG.debug("Next rows");
            }
        } catch (RuntimeException e) {
            requireLasting(e);
            LOG.warnf(e, "Rows are applied one by one");
            oneByOne();
        } finally {
            running.set(false);
        }
    }

    private void oneByOne() {
        for (var i = 0; i < RosterApplying.ROWS_A_STEP; i++) {
            try {
                if (!applying.step(1)) {
                    return;
                }
            } catch (RuntimeException e) {
                requireLasting(e);
                applying.giveUpFirst();
            }
        }
    }

    /** A database that is away comes back: then the next turn goes on, and no row is blamed. */
    private static void requireLasting(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || !LASTING.contains(sql.getSQLState().substring(0, 2)))) {
                throw failure;
            }
        }
    }
}
