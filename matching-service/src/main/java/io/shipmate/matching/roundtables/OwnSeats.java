package io.shipmate.matching.roundtables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** The seats that somebody has taken, and giving one up, for the features that ask about them. */
@ApplicationScoped
public class OwnSeats {

    private final Roundtables roundtables;
    private final Seats seats;
    private final SeatKeeping keeping;

    OwnSeats(Roundtables roundtables, Seats seats, SeatKeeping keeping) {
        this.roundtables = roundtables;
        this.seats = seats;
        this.keeping = keeping;
    }

    /** By its seat, each roundtable at which somebody sits, as a member or as its facilitator. */
    @Transactional
    public Map<UUID, UUID> takenBy(UUID person) {
        return seats.takenBy(person);
    }

    /** Gives up one of this person's seats, as leaving does; does nothing if it is theirs no more. The person is locked in the pool. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(UUID seat, UUID person) {
        var table = seats.takenBy(person).get(seat);
        if (table == null) {
            return;
        }
        var roundtable = roundtables.locked(table);
        seats.of(table, person).filter(Seat::isTaken).ifPresent(own -> {
            own.leave();
            keeping.settle(roundtable);
        });
    }
}
