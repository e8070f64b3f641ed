package io.shipmate.matching.roundtables;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.engine.tables.Aims;
import io.shipmate.matching.engine.tables.Apart;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Guest;
import io.shipmate.matching.engine.tables.Table;
import io.shipmate.matching.engine.tables.Tables;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Joining roundtables that are open already, by one's own wish: the best place that is free. All tables of the forming are
 * locked meanwhile, so that two who come at once do not get one chair.
 */
@ApplicationScoped
class JoiningLate {

    private final Formings formings;
    private final Roundtables roundtables;
    private final Seats seats;
    private final SeatKeeping keeping;
    private final TakingSeats taking;
    private final Attendance attendance;
    private final Members members;
    private final AvoidLists avoidLists;
    private final Clock clock;

    JoiningLate(
            Formings formings,
            Roundtables roundtables,
            Seats seats,
            SeatKeeping keeping,
            TakingSeats taking,
            Attendance attendance,
            Members members,
            AvoidLists avoidLists,
            Clock clock) {
        this.formings = formings;
        this.roundtables = roundtables;
        this.seats = seats;
        this.keeping = keeping;
        this.taking = taking;
        this.attendance = attendance;
        this.members = members;
        this.avoidLists = avoidLists;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    MyRoundtableView join(UUID id, UUID person) {
        var self = members.lock(person);
        if (self.isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        if (!GuestFacts.isOpen(self.get(person))) {
            throw new RoundtableRefused.NotOpen();
        }
        if (seats.sitsSomewhere(person)) {
            throw new RoundtableRefused.SeatedElsewhere();
        }
        formings.one(id).requireState(FormingState.OPEN);
        var open = roundtables.lockedOfForming(id);
        open.forEach(keeping::forgetLapsed);
        var roundtable = best(id, open, person).orElseThrow(RoundtableRefused.NothingFits::new);
        var seat = seat(roundtable, person);
        keeping.settle(roundtable);
        return taking.view(roundtable, seat);
    }

    private Seat seat(Roundtable roundtable, UUID person) {
        var seat = seats.of(roundtable.id(), person).orElseGet(() -> {
            var another = new Seat(roundtable.id(), person, Seat.FACILITATOR);
            another.leave();
            return another;
        });
        var place = seat.isHeld(clock.instant())
                ? seat.place()
                : keeping.freePlace(roundtable).orElseThrow(RoundtableRefused.NothingFits::new);
        seat.take(place, clock.instant());
        seats.persist(seat);
        return seat;
    }

    /** The best by the engine; if somebody there keeps this one away, the next best, with nobody told why. */
    private Optional<Roundtable> best(UUID forming, List<Roundtable> open, UUID person) {
        var now = clock.instant();
        Map<UUID, List<Seat>> held = new HashMap<>();
        seats.of(open.stream().map(Roundtable::id).toList())
                .forEach((table, some) -> held.put(
                        table, some.stream().filter(seat -> seat.isHeld(now)).toList()));
        var choice = new Choice(forming, person, open, held);
        var table = choice.next();
        while (table.isPresent() && choice.isKeptAway(table.get())) {
            table = choice.next();
        }
        return table;
    }

    /** One search, in which tables fall away. */
    private final class Choice {

        private final UUID person;
        private final List<Roundtable> left;
        private final Map<UUID, List<Seat>> held;
        private final Map<UUID, Guest> guests;
        private final List<Apart> apart = new ArrayList<>();
        private final Forming forming;

        private Choice(UUID formingId, UUID person, List<Roundtable> open, Map<UUID, List<Seat>> held) {
            this.person = person;
            this.left = new ArrayList<>(open);
            this.held = held;
            forming = formings.one(formingId);
            Set<UUID> people = held.values().stream()
                    .flatMap(List::stream)
                    .map(Seat::person)
                    .collect(Collectors.toSet());
            members.inLineWith(person, people)
                    .forEach(other -> apart.add(new Apart(person, other, Apart.Cause.REPORTING_LINE)));
            avoidLists.of(person).forEach(other -> apart.add(new Apart(person, other, Apart.Cause.AVOIDED)));
            people.add(person);
            attendance.rivals(people).stream()
                    .filter(rivals -> rivals.one().equals(person))
                    .forEach(apart::add);
            guests = attendance.guests(people).stream().collect(Collectors.toMap(Guest::id, guest -> guest));
        }

        private Optional<Roundtable> next() {
            left.removeIf(table -> isForbidden(table) || isFull(table));
            List<Table> tables =
                    left.stream().map(table -> table.table(sitting(table))).toList();
            var gathering = new Gathering(List.copyOf(guests.values()), apart, List.of(), forming.sizes(), Aims.USUAL);
            var best = Tables.bestTable(gathering, tables, person);
            return best.isEmpty() ? Optional.empty() : Optional.of(left.remove(best.getAsInt()));
        }

        /** Of those who have moved on to a pause nothing is known now; they keep their place all the same. */
        private List<UUID> sitting(Roundtable table) {
            return held.getOrDefault(table.id(), List.of()).stream()
                    .filter(seat -> !seat.facilitates() && guests.containsKey(seat.person()))
                    .map(Seat::person)
                    .filter(other -> !other.equals(person))
                    .toList();
        }

        private boolean isFull(Roundtable table) {
            var ownPlace = held.getOrDefault(table.id(), List.of()).stream()
                    .anyMatch(seat -> seat.person().equals(person) && !seat.facilitates());
            return !ownPlace && keeping.freePlace(table).isEmpty();
        }

        private boolean isForbidden(Roundtable table) {
            return held.getOrDefault(table.id(), List.of()).stream()
                    .anyMatch(seat ->
                            apart.stream().anyMatch(pair -> pair.other().equals(seat.person()))
                                    || (seat.facilitates() && seat.person().equals(person)));
        }

        private boolean isKeptAway(Roundtable table) {
            return held.getOrDefault(table.id(), List.of()).stream()
                    .filter(seat -> !seat.person().equals(person))
                    .anyMatch(seat -> avoidLists.keepsAway(seat.person(), person));
        }
    }
}
