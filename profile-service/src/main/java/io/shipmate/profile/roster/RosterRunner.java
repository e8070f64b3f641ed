package io.shipmate.profile.roster;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger wakes = new AtomicInteger();

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
        if (wakes.getAndIncrement() > 0) {
            return; // the one who is at it looks once more
        }
        int seen;
        do {
            seen = wakes.get();
            applyAll();
        } while (wakes.addAndGet(-seen) > 0);
    }

    private void applyAll() {
        try {
            while (applying.step(RosterApplying.ROWS_A_STEP)) {
                LOG.debug("Next rows");
            }
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                LOG.warnf("A roster import waits: %s", e.getClass().getSimpleName());
            } else {
                LOG.warn("Rows are applied one by one", e);
                oneByOne();
            }
        }
    }

    private void oneByOne() {
        try {
            for (var i = 0; i < RosterApplying.ROWS_A_STEP && one(); i++) {
                LOG.debug("Next row");
            }
        } catch (RuntimeException e) {
            LOG.warnf("A roster import waits: %s", e.getClass().getSimpleName());
        }
    }

    /** Applies the first row that waits, or gives it up; returns whether there may be more. */
    private boolean one() {
        try {
            return applying.step(1);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            applying.giveUpFirst();
            return true;
        }
    }

    /** A database that is away comes back: then the next turn goes on, and no row is blamed. */
    private static boolean isPassing(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || !LASTING.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
