package io.shipmate.matching.rounds;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.engine.pairing.PairingCancelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Works out one round at a time in this replica. While it does, it says every now and then that it is still there; a replica that says so no more has
 * lost its round to the next one that looks.
 */
@ApplicationScoped
class RoundWorker {

    private static final Logger LOG = Logger.getLogger(RoundWorker.class);

    private final RoundJobs jobs;
    private final Gathering gathering;
    private final AtomicReference<At> current = new AtomicReference<>();
    private volatile boolean stopping;

    RoundWorker(RoundJobs jobs, Gathering gathering) {
        this.jobs = jobs;
        this.gathering = gathering;
    }

    /** How far the round is that is being worked out here; {@code wanted} until somebody else has it or nobody wants it. */
    private record At(UUID round, Step step, int percent, boolean wanted) {}

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(
            every = "{shipmate.matching.rounds.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOutWhatWaits() {
        jobs.takeOn().ifPresent(this::workOut);
    }

    private void workOut(UUID round) {
        current.set(new At(round, Step.COLLECTING, 0, true));
        try {
            var gathered = gathering.gather(round);
            var workedOut = new Matchmaking(gathered, this::reached).workOut(gathering.seedOf(round));
            jobs.finish(gathered.programme(), round, workedOut);
            prepare(round);
        } catch (Matchmaking.GivenUp | PairingCancelled _) {
            LOG.infof("Round %s is given up here", round);
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.errorf(failure, "Round %s cannot be worked out", round);
            jobs.fail(round);
        } finally {
            current.set(null);
        }
    }

    /** What a stop leaves undone here, publishing does. */
    private void prepare(UUID round) {
        var more = true;
        while (more && !stopping) {
            more = jobs.prepareSome(round);
        }
    }

    private boolean reached(Step step, int percent) {
        var at = current.updateAndGet(before -> new At(before.round(), step, percent, before.wanted()));
        return at.wanted() && !stopping;
    }

    /** Tells the table how far it is, which prolongs the lease. */
    @Scheduled(
            every = "{shipmate.matching.rounds.heart-beat-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        var at = current.get();
        if (at != null && !jobs.goesOn(at.round(), at.step(), at.percent())) {
            current.updateAndGet(now -> now == null || !now.round().equals(at.round())
                    ? now
                    : new At(now.round(), now.step(), now.percent(), false));
        }
    }
}
