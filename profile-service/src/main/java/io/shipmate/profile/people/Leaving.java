package io.shipmate.profile.people;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Lets people go at the end of their last day, in their own zone. */
@ApplicationScoped
class Leaving {

    private static final Logger LOG = Logger.getLogger(Leaving.class);

    private final People people;
    private final Announcing announcing;
    private final Clock clock;

    Leaving(People people, Announcing announcing, Clock clock) {
        this.people = people;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Each by one replica. */
    @Scheduled(every = "${shipmate.leaving.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void letGo() {
        var now = clock.instant();
        for (var person : people.lockedWhoseLastDayIsOver(now)) {
            announcing.change(person, p -> p.leave(now));
            LOG.infof("Person %s has left", person.id());
        }
    }
}
