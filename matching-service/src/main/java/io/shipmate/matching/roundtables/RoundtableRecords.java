package io.shipmate.matching.roundtables;

import io.shipmate.kit.privacy.PersonalData;
import io.shipmate.matching.engine.tables.LeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person's seats. On erasure they go, and the others at the table are one fewer. */
@ApplicationScoped
class RoundtableRecords implements PersonalData {

    private final Formings formings;
    private final Seats seats;
    private final FreeingSeats freeing;
    private final Separations separations;
    private final TakingSeats taking;
    private final Roundtables roundtables;

    RoundtableRecords(
            Formings formings,
            Seats seats,
            FreeingSeats freeing,
            Separations separations,
            TakingSeats taking,
            Roundtables roundtables) {
        this.formings = formings;
        this.seats = seats;
        this.freeing = freeing;
        this.separations = separations;
        this.taking = taking;
        this.roundtables = roundtables;
    }

    /** What is kept: one's own seats, and where one found no place. */
    record Own(List<OwnSeat> seats, List<NoPlace> withoutPlace) {}

    /** A seat as its person may see it. */
    record OwnSeat(MyRoundtableView roundtable, Instant takenAt) {}

    /** A forming in which no place was found, and the reason that is told. */
    record NoPlace(UUID forming, LeftOut.Why why) {}

    @Override
    public String section() {
        return "roundtables";
    }

    @Override
    public Object export(UUID person) {
        var own = seats.allOf(person).stream()
                .filter(seat -> seat.state() != SeatState.PROPOSED)
                .map(seat -> new OwnSeat(taking.view(roundtables.findById(seat.roundtable()), seat), seat.takenAt()))
                .toList();
        var without = formings.leftOutOf(person).stream()
                .map(left -> new NoPlace(left.forming(), left.why()))
                .toList();
        return own.isEmpty() && without.isEmpty() ? null : new Own(own, without);
    }

    @Override
    public void erase(UUID person) {
        freeing.giveUpAll(person);
        seats.flush();
        seats.delete("person", person);
        formings.forget(person);
        separations.forgetPerson(person);
    }
}
