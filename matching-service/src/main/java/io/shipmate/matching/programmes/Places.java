package io.shipmate.matching.programmes;

import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives the places of programmes to people and takes them back. Whoever calls holds the programme's lock: however many come at once, each counts
 * what the one before has left.
 */
@ApplicationScoped
class Places {

    private static final Logger LOG = Logger.getLogger(Places.class);

    private final Enrolments enrolments;
    private final Event<LeftProgramme> leaving;
    private final Outbox outbox;
    private final Clock clock;

    Places(Enrolments enrolments, Event<LeftProgramme> leaving, Outbox outbox, Clock clock) {
        this.enrolments = enrolments;
        this.leaving = leaving;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A place, or one on the waiting list. Nobody overtakes those who wait. */
    Enrolment take(Programme programme, UUID person) {
        var known = enrolments.of(programme.id(), person);
        var enrolment = known.orElseGet(() -> new Enrolment(programme.id(), person));
        tell(enrolment.join(free(programme) > 0, enrolments.nextTurn(), clock.instant()));
        if (known.isEmpty()) {
            enrolments.persist(enrolment);
        }
        return enrolment;
    }

    /** Leaves the programme or its waiting list; who waits moves up. */
    void leave(Programme programme, Enrolment enrolment) {
        var wasInIt = enrolment.state() == EnrolmentState.ENROLLED;
        tell(enrolment.withdraw(clock.instant()));
        if (wasInIt) {
            leaving.fire(new LeftProgramme(programme.id(), enrolment.person()));
        }
        fillUp(programme);
    }

    /** Whoever has waited longest gets what is free, as long as something is. */
    void fillUp(Programme programme) {
        var free = programme.isOpen() ? free(programme) : 0;
        if (free > 0) {
            for (var next : enrolments.nextWaiting(programme.id(), free)) {
                tell(next.moveUp(clock.instant()));
            }
        }
    }

    private int free(Programme programme) {
        return (int) (programme.places() - enrolments.countIn(programme.id()));
    }

    private void tell(EnrolmentEvent event) {
        outbox.publish(event);
        LOG.infof("%s %s", event.type(), event.enrolment());
    }
}
