package io.shipmate.matching.roundtables;

import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What happens to the seats of one roundtable, which the caller has locked, and to its circle by that. */
@ApplicationScoped
class SeatKeeping {

    private static final Logger LOG = Logger.getLogger(SeatKeeping.class);
    private static final String UNANSWERED = "U";
    private static final String NO = "N";

    private final Formings formings;
    private final Seats seats;
    private final Seals seals;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration offerFor;

    SeatKeeping(
            Formings formings,
            Seats seats,
            Seals seals,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.roundtables.offer-for") Duration offerFor) {
        this.formings = formings;
        this.seats = seats;
        this.seals = seals;
        this.outbox = outbox;
        this.clock = clock;
        this.offerFor = offerFor;
    }

    /** Offers a seat to its person. */
    void offer(Seat seat, int place) {
        var now = clock.instant();
        seat.offer(place, sealed(seat, UNANSWERED), now.plus(offerFor));
        outbox.publish(new RoundtableEvent.SeatOffered(
                seat.roundtable(), seat.person(), seat.facilitates(), seat.offeredUntil(), now));
    }

    /** Its person does not want it. Nothing that anybody else sees changes, and nothing is told or logged. */
    void decline(Seat seat) {
        seat.choiceIs(sealed(seat, NO));
    }

    /** Whether its person has said no; only they may be told. */
    boolean isDeclined(Seat seat) {
        return seat.state() == SeatState.OFFERED
                && NO.equals(seals.open(seat.choice(), SealingScope.of(seat.person()), place(seat)));
    }

    private byte[] sealed(Seat seat, String choice) {
        return seals.seal(choice, SealingScope.of(seat.person()), place(seat));
    }

    private static SealedPlace place(Seat seat) {
        return new SealedPlace("roundtable_seat.choice", seat.id());
    }

    /** Gives up what nobody has taken in time, so that the places are free. */
    void forgetLapsed(Roundtable roundtable) {
        var now = clock.instant();
        seats.of(roundtable.id()).stream()
                .filter(seat -> seat.state() == SeatState.OFFERED && !seat.isOffered(now))
                .forEach(Seat::leave);
        seats.flush();
    }

    /** The lowest free place of a member, if there is one. */
    OptionalInt freePlace(Roundtable roundtable) {
        var now = clock.instant();
        var held = new BitSet();
        seats.of(roundtable.id()).stream().filter(seat -> seat.isHeld(now)).forEach(seat -> held.set(seat.place()));
        var free = held.nextClearBit(1);
        return free <= formings.one(roundtable.forming()).sizes().most() ? OptionalInt.of(free) : OptionalInt.empty();
    }

    /** After somebody has come or gone: the circle opens, or changes, if it is time. */
    void settle(Roundtable roundtable) {
        seats.flush();
        var sitting = seats.of(roundtable.id()).stream().filter(Seat::isTaken).toList();
        var fewest = formings.one(roundtable.forming()).sizes().fewest();
        roundtable
                .seated(members(sitting), facilitator(sitting).orElse(null), fewest, clock.instant())
                .ifPresent(this::tell);
    }

    /** The roundtable is over, for everybody. */
    void end(Roundtable roundtable) {
        var all = seats.of(roundtable.id());
        var sitting = all.stream().filter(Seat::isTaken).toList();
        roundtable
                .end(members(sitting), facilitator(sitting).orElse(null), clock.instant())
                .ifPresent(this::tell);
        all.forEach(Seat::end);
        seats.flush();
    }

    private static List<UUID> members(List<Seat> sitting) {
        return sitting.stream()
                .filter(seat -> !seat.facilitates())
                .map(Seat::person)
                .sorted()
                .toList();
    }

    private static Optional<UUID> facilitator(List<Seat> sitting) {
        return sitting.stream().filter(Seat::facilitates).map(Seat::person).findFirst();
    }

    private void tell(RoundtableEvent event) {
        outbox.publish(event);
        LOG.infof("%s %s", event.type(), event.roundtable());
    }
}
