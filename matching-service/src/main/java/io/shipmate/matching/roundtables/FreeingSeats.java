package io.shipmate.matching.roundtables;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.pool.Departure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Seats that become free without anybody's asking: whoever leaves the company gives theirs up, and offers lapse. */
@ApplicationScoped
class FreeingSeats {

    private final Roundtables roundtables;
    private final Seats seats;
    private final SeatKeeping keeping;
    private final Clock clock;

    FreeingSeats(Roundtables roundtables, Seats seats, SeatKeeping keeping, Clock clock) {
        this.roundtables = roundtables;
        this.seats = seats;
        this.keeping = keeping;
        this.clock = clock;
    }

    void on(@Observes Departure departure) {
        if (departure.step() == Departure.Step.LEFT) {
            giveUpAll(departure.person());
        }
    }

    /** The person is locked in the pool. */
    void giveUpAll(UUID person) {
        for (var open : seats.openOf(person)) {
            var roundtable = roundtables.locked(open.roundtable());
            seats.getEntityManager().refresh(open);
            var sat = open.isTaken();
            if (sat || open.state() == SeatState.OFFERED) {
                open.leave();
                if (sat) {
                    keeping.settle(roundtable);
                }
            }
        }
    }

    /** Under the lock of its roundtable, because somebody may be taking it at this moment. */
    @Scheduled(
            every = "{shipmate.matching.roundtables.lapse-check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void freeLapsed() {
        List<UUID> lapsed = seats.lapsed(clock.instant()).stream()
                .map(Seat::roundtable)
                .distinct()
                .sorted()
                .toList();
        seats.getEntityManager().clear();
        lapsed.forEach(roundtable -> keeping.forgetLapsed(roundtables.locked(roundtable)));
    }
}
