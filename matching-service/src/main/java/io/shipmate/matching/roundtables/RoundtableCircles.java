package io.shipmate.matching.roundtables;

import io.shipmate.matching.circles.CircleKeeper;
import io.shipmate.matching.circles.CircleState;
import io.shipmate.matching.circles.CircleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The circles of roundtables, once enough people have said yes; of one that is over, who sat there to the end. */
@ApplicationScoped
class RoundtableCircles implements CircleKeeper {

    private final Roundtables roundtables;
    private final Seats seats;

    RoundtableCircles(Roundtables roundtables, Seats seats) {
        this.roundtables = roundtables;
        this.seats = seats;
    }

    @Override
    @Transactional
    public Optional<CircleView> circle(UUID id) {
        return roundtables.ofCircle(id).filter(Roundtable::wasOpened).map(this::view);
    }

    private CircleView view(Roundtable roundtable) {
        var over = roundtable.state() == RoundtableState.ENDED;
        var sitting = seats.of(roundtable.id()).stream()
                .filter(seat -> seat.state() == (over ? SeatState.ENDED : SeatState.TAKEN))
                .toList();
        return CircleView.ofRoundtable(
                roundtable.circle(),
                roundtable.id(),
                sitting.stream()
                        .filter(seat -> !seat.facilitates())
                        .map(Seat::person)
                        .sorted()
                        .toList(),
                sitting.stream()
                        .filter(Seat::facilitates)
                        .map(Seat::person)
                        .findFirst()
                        .orElse(null),
                over ? CircleState.ENDED : CircleState.ACTIVE,
                roundtable.changes());
    }
}
