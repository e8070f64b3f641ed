package io.shipmate.matching.roundtables;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opening what was formed: seats are offered, and nobody sits anywhere before they have said yes. And ending it. */
@ApplicationScoped
class OpeningTables {

    private final Formings formings;
    private final Roundtables roundtables;
    private final Seats seats;
    private final SeatKeeping keeping;
    private final FormingTables forming;
    private final Separations separations;
    private final Members members;
    private final AdminLog adminLog;
    private final Clock clock;

    OpeningTables(
            Formings formings,
            Roundtables roundtables,
            Seats seats,
            SeatKeeping keeping,
            FormingTables forming,
            Separations separations,
            Members members,
            AdminLog adminLog,
            Clock clock) {
        this.formings = formings;
        this.roundtables = roundtables;
        this.seats = seats;
        this.keeping = keeping;
        this.forming = forming;
        this.separations = separations;
        this.members = members;
        this.adminLog = adminLog;
        this.clock = clock;
    }

    /** Offers every seat to its person. The roundtables whose people were mixed anew end with it. */
    @Transactional
    @Idempotent
    FormingView open(UUID id) {
        var opened = formings.locked(id);
        opened.open(clock.instant());
        if (opened.rotates() != null) {
            var before = formings.locked(opened.rotates());
            if (before.state() == FormingState.OPEN) {
                end(before);
            }
        }
        for (var roundtable : roundtables.lockedOfForming(id)) {
            roundtable.offer();
            offer(roundtable);
        }
        adminLog.note("roundtable-forming", "opened", id, opened.name());
        return forming.view(opened);
    }

    /** Who does not take part any more is not asked; that two must not sit together by now is seen to first. */
    private void offer(Roundtable roundtable) {
        var all = seats.of(roundtable.id());
        var able = members.of(all.stream().map(Seat::person).toList()).stream()
                .filter(member -> GuestFacts.isOpen(member)
                        || GuestFacts.wouldFacilitate(member)
                        || member.employment() == Employment.EXTERNAL)
                .map(Member::person)
                .collect(Collectors.toSet());
        requireNoLine(able);
        for (var seat : all) {
            if (able.contains(seat.person())) {
                keeping.offer(seat, seat.place());
            } else {
                seat.leave();
            }
        }
    }

    private void requireNoLine(Set<UUID> people) {
        for (var person : people) {
            if (!members.inLineWith(person, people).isEmpty()) {
                throw new RoundtableRefused.OutOfDate();
            }
        }
    }

    /** Ends all its roundtables, or gives it up before it was opened. */
    @Transactional
    @Idempotent
    FormingView end(UUID id) {
        var ended = formings.locked(id);
        end(ended);
        adminLog.note("roundtable-forming", "ended", id, ended.name());
        return forming.view(ended);
    }

    private void end(Forming some) {
        some.end(clock.instant());
        separations.forget(some.id());
        roundtables.lockedOfForming(some.id()).forEach(keeping::end);
    }

    /** Ends one roundtable. */
    @Transactional
    @Idempotent
    FormedTableView endOne(UUID id) {
        var roundtable = roundtables.locked(id);
        requireOpened(roundtable);
        keeping.end(roundtable);
        adminLog.note("roundtable", "ended", id, null);
        return FormedTableView.of(roundtable, seats.of(id), clock.instant());
    }

    /** Asks somebody to lead a roundtable that has nobody, instead of whoever was asked and has not said yes. */
    @Transactional
    @Idempotent
    FormedTableView offerFacilitation(UUID id, OfferFacilitation request) {
        var person = request.person();
        var roundtable = roundtables.locked(id);
        requireOpened(roundtable);
        var all = seats.of(id);
        if (all.stream().anyMatch(seat -> seat.facilitates() && seat.isTaken())) {
            throw new RoundtableRefused.HasFacilitator();
        }
        requireAble(person, all);
        all.stream()
                .filter(seat -> seat.facilitates() && seat.state() == SeatState.OFFERED)
                .forEach(Seat::leave);
        seats.flush();
        var seat = seats.of(id, person).orElseGet(() -> {
            var another = new Seat(id, person, Seat.FACILITATOR);
            seats.persist(another);
            return another;
        });
        keeping.offer(seat, Seat.FACILITATOR);
        seats.flush();
        adminLog.note("roundtable", "facilitation-offered", id, null);
        return FormedTableView.of(roundtable, seats.of(id), clock.instant());
    }

    private void requireOpened(Roundtable roundtable) {
        roundtable.requireNotEnded();
        if (roundtable.state() == RoundtableState.PREVIEW) {
            throw new RoundtableRefused.FormingIs(FormingState.PREVIEW);
        }
    }

    private void requireAble(UUID person, List<Seat> all) {
        var now = clock.instant();
        var willing = members.find(person)
                .filter(member -> GuestFacts.wouldFacilitate(member) || member.employment() == Employment.EXTERNAL)
                .isPresent();
        var held = all.stream()
                .filter(seat -> !seat.facilitates() && seat.isHeld(now))
                .map(Seat::person)
                .collect(Collectors.toSet());
        if (!willing
                || held.contains(person)
                || !members.inLineWith(person, held).isEmpty()) {
            throw new RoundtableRefused.CannotFacilitate();
        }
    }
}
