package io.shipmate.matching.roundtables;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.matching.engine.tables.Effort;
import io.shipmate.matching.engine.tables.Progress;
import io.shipmate.matching.engine.tables.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Works formings out in the background, the oldest first. If this replica stops amid one, another begins it anew when the lease has
 * run out, and comes to the same result from the same seed.
 */
@ApplicationScoped
class FormingRunner {

    private static final Logger LOG = Logger.getLogger(FormingRunner.class);

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final long TELL_EVERY_NANOS = 1_000_000_000L;

    private final FormingWork work;
    private final ScheduledExecutorService threads;
    private final AtomicBoolean running = new AtomicBoolean();

    FormingRunner(FormingWork work, ScheduledExecutorService threads) {
        this.work = work;
        this.threads = threads;
    }

    /** Looks at once instead of at the next turn. */
    void wake() {
        threads.execute(this::run);
    }

    @Scheduled(
            every = "{shipmate.matching.roundtables.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var task = work.next(); task.isPresent(); task = work.next()) {
                seat(task.get());
            }
        } finally {
            running.set(false);
        }
    }

    private void seat(FormingWork.Task task) {
        try {
            var watched = new Watched(task);
            var seating = Tables.seat(task.attending().gathering(), task.seed(), Effort.USUAL, THREADS, watched);
            work.done(task, seating);
        } catch (CancellationException _) {
            LOG.infof("Forming %s is not worked out any further", task.forming());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Forming %s waits", task.forming());
        }
    }

    /** Tells how far it is once a second, which also keeps the lease, and hears whether it is still wanted. */
    private final class Watched implements Progress {

        private final FormingWork.Task task;
        private final AtomicLong lastTold = new AtomicLong(System.nanoTime());
        private volatile int reached;
        private volatile boolean cancelled;

        private Watched(FormingWork.Task task) {
            this.task = task;
        }

        @Override
        public void done(int perMille) {
            reached = perMille;
        }

        @Override
        public boolean isCancelled() {
            var last = lastTold.get();
            var now = System.nanoTime();
            if (!cancelled && now - last > TELL_EVERY_NANOS && lastTold.compareAndSet(last, now)) {
                cancelled = !work.progressed(task, reached);
            }
            return cancelled;
        }
    }
}
