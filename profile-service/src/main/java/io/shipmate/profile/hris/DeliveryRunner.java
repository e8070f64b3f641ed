package io.shipmate.profile.hris;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import io.shipmate.profile.hris.DeliveryApplying.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Applies deliveries in the background: those of one connection one after the other, in the order in which what they tell of
 * happened; several connections at once, so that a provider that is slow to answer delays its own only. A delivery that cannot
 * be applied harms no other; while the database is away all wait.
 */
@ApplicationScoped
class DeliveryRunner {

    private static final Logger LOG = Logger.getLogger(DeliveryRunner.class);
    private static final int BATCH = 50;

    private final DeliveryApplying applying;
    private final Asking asking;
    private final ExecutorService threads;
    private final Map<UUID, AtomicInteger> wakes = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    DeliveryRunner(
            DeliveryApplying applying,
            Asking asking,
            @ConfigProperty(name = "shipmate.hris.connections-at-once") int connectionsAtOnce) {
        this.applying = applying;
        this.asking = asking;
        this.threads = Executors.newFixedThreadPool(
                connectionsAtOnce,
                Thread.ofPlatform().daemon().name("hris-deliveries-", 1).factory());
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        threads.shutdown();
    }

    /** Looks for what is due of every connection. */
    @Scheduled(
            every = "${shipmate.hris.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        try {
            applying.connectionsDue().forEach(this::wake);
        } catch (RuntimeException e) {
            LOG.warnf("Deliveries wait: %s", Traces.summary(e));
        }
    }

    /** Looks for what is due of a connection at once instead of at the next turn. */
    void wake(UUID connection) {
        var waking = wakes.computeIfAbsent(connection, _ -> new AtomicInteger());
        if (waking.getAndIncrement() > 0 || stopping) {
            return; // the one who is at it looks once more
        }
        try {
            threads.execute(() -> workOff(connection, waking));
        } catch (RejectedExecutionException _) {
            LOG.debug("Deliveries wait for the next start");
        }
    }

    private void workOff(UUID connection, AtomicInteger waking) {
        var over = false;
        try {
            while (!over) {
                var seen = waking.get();
                applyAll(connection);
                over = waking.addAndGet(-seen) == 0;
            }
        } finally {
            if (!over) {
                waking.set(0); // or nobody would ever look at this connection again
            }
        }
    }

    private void applyAll(UUID connection) {
        try {
            var more = true;
            while (more && !stopping) {
                var due = applying.due(connection, BATCH);
                var steps = EnumSet.noneOf(Step.class);
                due.forEach(id -> steps.add(one(id)));
                more = steps.contains(Step.MORE) || (due.size() == BATCH && steps.contains(Step.DONE));
            }
        } catch (RuntimeException e) {
            LOG.warnf("Deliveries wait: %s", Traces.summary(e));
        }
    }

    /** A large delivery takes one step, and then others have their turn. */
    private Step one(UUID id) {
        if (stopping) {
            return Step.ELSEWHERE;
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
            return Step.DONE;
        }
    }

    private Step askAndApply(UUID id) {
        var answer = applying.question(id).map(asking::ask);
        var pause = answer.flatMap(Asking.Answer::pause);
        if (pause.isPresent()) {
            applying.postpone(id, pause.get());
            return Step.DONE;
        }
        return applying.apply(id, answer.map(Asking.Answer::fetched).orElse(Map.of()));
    }
}
