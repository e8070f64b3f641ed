package io.shipmate.matching.programmes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends each programme when its last day is over, where its days end. */
@ApplicationScoped
class EndingProgrammes {

    private static final int AT_ONCE = 20;

    private final Programmes programmes;
    private final RunningProgrammes running;
    private final Clock clock;

    EndingProgrammes(Programmes programmes, RunningProgrammes running, Clock clock) {
        this.programmes = programmes;
        this.running = running;
        this.clock = clock;
    }

    @Scheduled(
            every = "{shipmate.matching.programmes.end-check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endThoseWhoseLastDayIsOver() {
        programmes.toEnd(clock.instant(), AT_ONCE).forEach(running::endIfOver);
    }
}
