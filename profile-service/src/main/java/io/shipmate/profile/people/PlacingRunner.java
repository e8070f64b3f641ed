package io.shipmate.profile.people;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.profile.jobs.JobPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Places everybody again in the background when there is another job architecture; several replicas share the work. */
@ApplicationScoped
class PlacingRunner {

    private static final Logger LOG = Logger.getLogger(PlacingRunner.class);

    private final JobPlaces places;
    private final PlacingAgain placing;

    PlacingRunner(JobPlaces places, PlacingAgain placing) {
        this.places = places;
        this.placing = placing;
    }

    @Scheduled(
            every = "${shipmate.job-architecture.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        places.refresh();
        var all = 0;
        for (var placed = placing.step(); placed > 0; placed = placing.step()) {
            all += placed;
        }
        if (all > 0) {
            LOG.infof("%d people are placed by revision %d of the job architecture", all, places.revision());
        }
    }
}
