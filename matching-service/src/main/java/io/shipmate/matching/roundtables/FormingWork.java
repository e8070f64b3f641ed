package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.Facilitating;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The steps of working a forming out that touch the database, each in a short transaction of its own. */
@ApplicationScoped
class FormingWork {

    private static final Logger LOG = Logger.getLogger(FormingWork.class);

    /** A replica that has said nothing for so long is not at it any more. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Formings formings;
    private final Attendance attendance;
    private final Roundtables roundtables;
    private final Seats seats;
    private final Clock clock;

    FormingWork(Formings formings, Attendance attendance, Roundtables roundtables, Seats seats, Clock clock) {
        this.formings = formings;
        this.attendance = attendance;
        this.roundtables = roundtables;
        this.seats = seats;
        this.clock = clock;
    }

    /** A forming that this replica is to work out now. */
    record Task(UUID forming, int run, long seed, Attendance.Attending attending) {}

    /** Takes the next one on, if any waits. */
    @Transactional
    Optional<Task> next() {
        var now = clock.instant();
        return formings.nextToWork(now).map(forming -> {
            forming.workedOnUntil(now.plus(LEASE));
            return new Task(forming.id(), forming.run(), forming.seed(), attendance.of(forming));
        });
    }

    /** Says how far it is. Returns false when it need not go on: it was given up, or begun anew. */
    @Transactional
    boolean progressed(Task task, int perMille) {
        var forming = formings.locked(task.forming());
        if (!isWanted(forming, task)) {
            return false;
        }
        forming.progressed(perMille, clock.instant().plus(LEASE));
        return true;
    }

    /** Keeps what came of it, if it is still wanted. */
    @Transactional
    void done(Task task, Seating seating) {
        var forming = formings.locked(task.forming());
        if (!isWanted(forming, task)) {
            return;
        }
        var gathering = task.attending().gathering();
        var leaders = Facilitating.choose(
                seating.tables(), task.attending().facilitators(), gathering.apart(), gathering.met());
        for (var table = 0; table < seating.tables().size(); table++) {
            keep(forming, seating.tables().get(table), leaders.get(table));
        }
        formings.keepLeftOut(forming.id(), seating.leftOut());
        forming.worked(seating, gathering.guests().size());
        LOG.infof(
                "Forming %s has %d roundtables", forming.id(), seating.tables().size());
    }

    private void keep(Forming forming, Table table, Optional<UUID> leader) {
        var roundtable = new Roundtable(forming.id(), table);
        roundtables.persist(roundtable);
        leader.ifPresent(person -> seats.persist(new Seat(roundtable.id(), person, Seat.FACILITATOR)));
        List<UUID> people = table.members();
        for (var place = 1; place <= people.size(); place++) {
            seats.persist(new Seat(roundtable.id(), people.get(place - 1), place));
        }
    }

    private static boolean isWanted(Forming forming, Task task) {
        return forming.state() == FormingState.FORMING && forming.run() == task.run();
    }
}
