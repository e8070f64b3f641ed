package io.shipmate.profile.hris;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Applies deliveries in the background, in the order in which what they tell of happened. One that cannot be applied harms no
 * other; while the database is away all wait.
 */
@ApplicationScoped
class DeliveryRunner {

    private static final Logger LOG = Logger.getLogger(DeliveryRunner.class);
    private static final int BATCH = 50;

    private final DeliveryApplying applying;
    private final Asking asking;
    private final ScheduledExecutorService threads;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean stopping;

    DeliveryRunner(DeliveryApplying applying, Asking asking, ScheduledExecutorService threads) {
        this.applying = applying;
        this.asking = asking;
        this.threads = threads;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Looks at once instead of at the next turn. */
    void wake() {
        threads.execute(this::run);
    }

    @Scheduled(
            every = "${shipmate.hris.look-every}",
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
            var more = true;
            while (more && !stopping) {
                var due = applying.due(BATCH);
                var done = 0;
                for (var id : due) {
                    done += one(id) ? 1 : 0;
                }
                more = due.size() == BATCH && done > 0;
            }
        } catch (RuntimeException e) {
            LOG.warnf("Deliveries wait: %s", Traces.summary(e));
        }
    }

    /** Returns false if another replica is at it. */
    private boolean one(UUID id) {
        if (stopping) {
            return false;
        }
        try {
            return askAndApply(id);
        } catch (RuntimeException e) {
            switch (Fault.of(e)) {
                case AWAY -> throw e;
                case MET, CONSTRAINT -> applying.postpone(id);
                case REFUSED, NONE -> {
                    LOG.errorf(Traces.withoutWords(e), "Delivery %s cannot be applied", id);
                    applying.giveUp(id);
                }
            }
            return true;
        }
    }

    private boolean askAndApply(UUID id) {
        var answer = applying.question(id).map(asking::ask);
        var pause = answer.flatMap(Asking.Answer::pause);
        if (pause.isPresent()) {
            applying.postpone(id, pause.get());
            return true;
        }
        return applying.apply(id, answer.map(Asking.Answer::fetched).orElse(Map.of()));
    }
}
