package io.shipmate.matching.roundtables;

import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.avoidance.AvoidLists;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Seeing one's roundtables, taking a seat that is offered, or not, and giving it up. People are locked before roundtables. */
@ApplicationScoped
class TakingSeats {

    private final Formings formings;
    private final Roundtables roundtables;
    private final Seats seats;
    private final SeatKeeping keeping;
    private final Members members;
    private final AvoidLists avoidLists;
    private final Clock clock;

    TakingSeats(
            Formings formings,
            Roundtables roundtables,
            Seats seats,
            SeatKeeping keeping,
            Members members,
            AvoidLists avoidLists,
            Clock clock) {
        this.formings = formings;
        this.roundtables = roundtables;
        this.seats = seats;
        this.keeping = keeping;
        this.members = members;
        this.avoidLists = avoidLists;
        this.clock = clock;
    }

    @Transactional
    Page<MyRoundtableView> mine(UUID person, PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        seats.offeredTo(person, before, page.fetch()),
                        seat -> List.of(seat.roundtable().toString()))
                .map(seat -> view(roundtables.findById(seat.roundtable()), seat));
    }

    @Transactional
    MyRoundtableView one(UUID id, UUID person) {
        return view(roundtables.findByIdOptional(id).orElseThrow(RoundtableRefused.Unknown::new), own(id, person));
    }

    /** The same answer twice is one answer. */
    @Transactional
    MyRoundtableView answer(UUID id, UUID person, AnswerSeat.Answer answer) {
        var self = locked(person);
        var roundtable = roundtables.locked(id);
        var seat = own(id, person);
        if (seat.isTaken() && answer == AnswerSeat.Answer.YES) {
            return view(roundtable, seat);
        }
        roundtable.requireNotEnded();
        if (!seat.isOffered(clock.instant())) {
            throw new RoundtableRefused.NotOffered();
        }
        switch (answer) {
            case NO -> keeping.decline(seat);
            case YES -> take(roundtable, seat, self);
        }
        return view(roundtable, seat);
    }

    private void take(Roundtable roundtable, Seat seat, Member self) {
        requireOpen(seat, self);
        if (!seat.facilitates() && seats.sitsSomewhere(self.person())) {
            throw new RoundtableRefused.SeatedElsewhere();
        }
        requireNobodyToBeKeptFrom(roundtable, self.person());
        seat.take(clock.instant());
        keeping.settle(roundtable);
    }

    private static void requireOpen(Seat seat, Member self) {
        var able = seat.facilitates()
                ? self.employment() == Employment.EXTERNAL || GuestFacts.wouldFacilitate(self)
                : GuestFacts.isOpen(self);
        if (!able) {
            throw new RoundtableRefused.NotOpen();
        }
    }

    /**
     * People may have moved since it was formed. Of the others' avoid-lists what stood there then has been heeded; whoever has come to
     * avoid somebody since sees who sits there, and leaves if they wish: an answer here would tell of it.
     */
    private void requireNobodyToBeKeptFrom(Roundtable roundtable, UUID person) {
        var sitting = seats.of(roundtable.id()).stream()
                .filter(Seat::isTaken)
                .map(Seat::person)
                .collect(Collectors.toSet());
        var avoided = new HashSet<>(avoidLists.of(person));
        avoided.retainAll(sitting);
        if (!avoided.isEmpty() || !members.inLineWith(person, sitting).isEmpty()) {
            throw new RoundtableRefused.NothingFits();
        }
    }

    /** Gives a seat up, at once and without a reason. Nobody else is moved for it. */
    @Transactional
    MyRoundtableView leave(UUID id, UUID person) {
        locked(person);
        var roundtable = roundtables.locked(id);
        var seat = own(id, person);
        if (!seat.isTaken()) {
            throw new RoundtableRefused.NotSeated();
        }
        seat.leave();
        keeping.settle(roundtable);
        return view(roundtable, seat);
    }

    private Member locked(UUID person) {
        var known = members.lock(person);
        if (known.isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        return known.get(person);
    }

    /** To whom no seat was ever offered, there is no such roundtable. */
    private Seat own(UUID id, UUID person) {
        return seats.of(id, person)
                .filter(seat -> seat.state() != SeatState.PROPOSED)
                .orElseThrow(RoundtableRefused.Unknown::new);
    }

    MyRoundtableView view(Roundtable roundtable, Seat own) {
        var sitting = seats.of(roundtable.id()).stream().filter(Seat::isTaken).toList();
        var name = formings.one(roundtable.forming()).name();
        return MyRoundtableView.of(roundtable, name, own, mine(own), sitting);
    }

    private MyRoundtableView.MySeat mine(Seat own) {
        return switch (own.state()) {
            case OFFERED, PROPOSED -> {
                if (!own.isOffered(clock.instant())) {
                    yield MyRoundtableView.MySeat.LEFT;
                }
                yield keeping.isDeclined(own) ? MyRoundtableView.MySeat.DECLINED : MyRoundtableView.MySeat.OFFERED;
            }
            case TAKEN -> MyRoundtableView.MySeat.TAKEN;
            case LEFT -> MyRoundtableView.MySeat.LEFT;
            case ENDED -> MyRoundtableView.MySeat.ENDED;
        };
    }
}
