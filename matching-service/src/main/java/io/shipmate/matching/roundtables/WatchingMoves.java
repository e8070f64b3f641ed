package io.shipmate.matching.roundtables;

import io.shipmate.matching.pool.Members;
import io.shipmate.matching.pool.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at the reporting lines again when somebody gets another manager: theirs, and those of everybody below. */
@ApplicationScoped
class WatchingMoves {

    private final Seats seats;
    private final Members members;
    private final Event<ConflictArisen> conflicts;

    WatchingMoves(Seats seats, Members members, Event<ConflictArisen> conflicts) {
        this.seats = seats;
        this.members = members;
        this.conflicts = conflicts;
    }

    void on(@Observes Moved moved) {
        var sitting = seats.everybodySitting();
        Set<UUID> concerned = new HashSet<>(members.inLineWith(moved.person(), sitting));
        concerned.add(moved.person());
        concerned.retainAll(sitting);
        Set<Set<UUID>> told = new HashSet<>();
        for (var person : concerned) {
            for (var seat : seats.openOf(person)) {
                if (seat.isTaken()) {
                    look(seat.roundtable(), person, told);
                }
            }
        }
    }

    private void look(UUID roundtable, UUID person, Set<Set<UUID>> told) {
        var others = seats.of(roundtable).stream()
                .filter(Seat::isTaken)
                .map(Seat::person)
                .collect(Collectors.toSet());
        for (var other : members.inLineWith(person, others)) {
            if (told.add(Set.of(person, other))) {
                conflicts.fire(new ConflictArisen(roundtable, person, other));
            }
        }
    }
}
