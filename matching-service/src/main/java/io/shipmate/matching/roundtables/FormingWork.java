package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.Facilitating;
import io.shipmate.matching.engine.tables.Facilitator;
import io.shipmate.matching.engine.tables.Guest;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.Table;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The steps of working a forming out that touch the database, each in a short transaction of its own. */
@ApplicationScoped
class FormingWork {

    private static final Logger LOG = Logger.getLogger(FormingWork.class);

    /** A replica that has said nothing for so long is not at it any more. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 5_000;

    private final Formings formings;
    private final Attendance attendance;
    private final Roundtables roundtables;
    private final Seats seats;
    private final Members members;
    private final Clock clock;

    FormingWork(
            Formings formings,
            Attendance attendance,
            Roundtables roundtables,
            Seats seats,
            Members members,
            Clock clock) {
        this.formings = formings;
        this.attendance = attendance;
        this.roundtables = roundtables;
        this.seats = seats;
        this.members = members;
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

    /**
     * Keeps what came of it, all at once, if it is still wanted. Everybody in it is locked in the pool: of who was erased meanwhile nothing is written, and
     * who is being erased waits. Another replica that has taken it over, because this one was slow, finds that it is done.
     */
    @Transactional
    void done(Task task, Seating seating) {
        var still = stillThere(task);
        var forming = formings.locked(task.forming());
        if (!isWanted(forming, task)) {
            return;
        }
        var gathering = task.attending().gathering();
        var leaders = Facilitating.choose(
                seating.tables(), task.attending().facilitators(), gathering.apart(), gathering.met());
        for (var table = 0; table < seating.tables().size(); table++) {
            keep(forming, seating.tables().get(table), leaders.get(table), still);
        }
        formings.keepLeftOut(
                forming.id(),
                seating.leftOut().stream()
                        .filter(left -> still.contains(left.guest()))
                        .toList());
        forming.worked(seating, gathering.guests().size());
        LOG.infof(
                "Forming %s has %d roundtables", forming.id(), seating.tables().size());
    }

    /** Some at a time in the order in which everybody locks people. As text, because the database compares ids without a sign and Java with one. */
    private Set<UUID> stillThere(Task task) {
        var people = Stream.concat(
                        task.attending().gathering().guests().stream().map(Guest::id),
                        task.attending().facilitators().stream().map(Facilitator::id))
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        Set<UUID> still = new HashSet<>();
        for (var from = 0; from < people.size(); from += AT_ONCE) {
            var some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            still.addAll(members.lock(some.toArray(UUID[]::new)).keySet());
        }
        return still;
    }

    private void keep(Forming forming, Table table, Optional<UUID> leader, Set<UUID> still) {
        var roundtable = new Roundtable(forming.id(), table);
        roundtables.persist(roundtable);
        leader.filter(still::contains)
                .ifPresent(person -> seats.persist(new Seat(roundtable.id(), person, Seat.FACILITATOR)));
        List<UUID> people = table.members().stream().filter(still::contains).toList();
        for (var place = 1; place <= people.size(); place++) {
            seats.persist(new Seat(roundtable.id(), people.get(place - 1), place));
        }
    }

    private static boolean isWanted(Forming forming, Task task) {
        return forming.state() == FormingState.FORMING && forming.run() == task.run();
    }
}
