package io.shipmate.profile.jobs;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Reading and changing the job architecture. People are placed anew in the background. */
@ApplicationScoped
class ArrangingJobs {

    private static final Logger LOG = Logger.getLogger(ArrangingJobs.class);

    private final JobArchitectures architectures;
    private final Outbox outbox;
    private final Event<Rearranged> rearranged;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;
    private final Session entities;
    private final Clock clock;

    ArrangingJobs(
            JobArchitectures architectures,
            Outbox outbox,
            Event<Rearranged> rearranged,
            IfMatch ifMatch,
            AdminLog adminLog,
            Session entities,
            Clock clock) {
        this.architectures = architectures;
        this.outbox = outbox;
        this.rearranged = rearranged;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    JobArchitectureView read(boolean withPatterns) {
        var content = architectures.current().content();
        return withPatterns ? JobArchitectureView.of(content) : JobArchitectureView.withoutPatterns(content);
    }

    /** Tells the other services, if anything is different. */
    @Transactional
    JobArchitectureView replace(ReplaceJobArchitecture request) {
        var architecture = architectures.locked();
        ifMatch.requireSeen(JobArchitectureView.of(architecture.content()));
        if (architecture.replace(request.requireSound(), clock.instant())) {
            outbox.publishState(
                    ArchitectureState.TOPIC, architecture.id(), ArchitectureState.TYPE, architecture.state());
            adminLog.note("job-architecture", "changed", architecture.id(), null);
            rearranged.fire(new Rearranged(architecture.placing()));
            LOG.infof("The job architecture has revision %d", architecture.revision());
        }
        return JobArchitectureView.of(architecture.content());
    }

    /** How many people wait for being placed by the newest architecture. */
    @Transactional
    PlacingProgressView progress() {
        var row = entities.createNativeQuery(
                        "select count(*), count(*) filter (where job_revision < ?1) from person", Object[].class)
                .setParameter(1, architectures.current().revision())
                .getSingleResult();
        return new PlacingProgressView((Long) row[0], (Long) row[1]);
    }
}
