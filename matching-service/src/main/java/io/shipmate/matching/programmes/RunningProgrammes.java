package io.shipmate.matching.programmes;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Describing programmes and leading them through their life. */
@ApplicationScoped
class RunningProgrammes {

    private static final Logger LOG = Logger.getLogger(RunningProgrammes.class);

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final Places places;
    private final Inviting inviting;
    private final IfMatch ifMatch;
    private final Event<ProgrammeOver> over;
    private final Outbox outbox;
    private final Clock clock;

    RunningProgrammes(
            Programmes programmes,
            Enrolments enrolments,
            Places places,
            Inviting inviting,
            IfMatch ifMatch,
            Event<ProgrammeOver> over,
            Outbox outbox,
            Clock clock) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.places = places;
        this.inviting = inviting;
        this.ifMatch = ifMatch;
        this.over = over;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    ProgrammeView draft(DescribeProgramme described) {
        requireSense(described);
        requireRecent(described);
        var programme = new Programme(described);
        programmes.persistAndFlush(programme);
        LOG.infof("Programme %s drafted", programme.id());
        return ProgrammeView.of(programme);
    }

    /** More room is filled from the waiting list at once. */
    @Transactional
    ProgrammeView change(UUID id, DescribeProgramme described) {
        requireSense(described);
        var programme = programmes.locked(id);
        ifMatch.requireSeen(ProgrammeView.of(programme));
        if (!described.startsOn().equals(programme.startsOn())) {
            requireRecent(described);
        }
        var enrolled = enrolments.countIn(id);
        if (described.places() < enrolled) {
            throw new ProgrammeRefused.MoreEnrolled(enrolled);
        }
        programme.describe(described);
        places.fillUp(programme);
        LOG.infof("Programme %s changed", id);
        return ProgrammeView.of(programme);
    }

    private void requireSense(DescribeProgramme described) {
        if (!ZoneId.getAvailableZoneIds().contains(described.zone())) {
            throw Invalid.coded("/zone", "zone");
        }
        if (described.endsOn().isBefore(described.startsOn())) {
            throw Invalid.coded("/endsOn", "not-before", "startsOn");
        }
        var today = today(described);
        if (described.endsOn().isBefore(today) || described.endsOn().isAfter(today.plusYears(10))) {
            throw Invalid.coded("/endsOn", "within-ten-years");
        }
    }

    /** A programme may have begun before it is brought here, but what lies further back than any encounter counts is a slip of the pen. */
    private void requireRecent(DescribeProgramme described) {
        if (described.startsOn().isBefore(today(described).minusYears(10))) {
            throw Invalid.coded("/startsOn", "ten-years-ago");
        }
    }

    private LocalDate today(DescribeProgramme described) {
        return clock.instant().atZone(ZoneId.of(described.zone())).toLocalDate();
    }

    /** Only a draft can be thrown away: what people have joined is ended instead. */
    @Transactional
    void discard(UUID id) {
        var programme = programmes.locked(id);
        programme.require(ProgrammeState.DRAFT);
        programmes.delete(programme);
        LOG.infof("Programme %s discarded", id);
    }

    @Transactional
    @Idempotent
    ProgrammeView open(UUID id) {
        var programme = programmes.locked(id);
        tell(programme.open(clock.instant()));
        inviting.tellAll(programme);
        return ProgrammeView.of(programme);
    }

    @Transactional
    @Idempotent
    ProgrammeView start(UUID id) {
        var programme = programmes.locked(id);
        tell(programme.start(clock.instant()));
        return ProgrammeView.of(programme);
    }

    @Transactional
    @Idempotent
    ProgrammeView end(UUID id) {
        var programme = programmes.locked(id);
        end(programme);
        return ProgrammeView.of(programme);
    }

    /** Its last day is over; perhaps somebody has ended it meanwhile, or given it more days. */
    @Transactional
    void endIfOver(UUID id) {
        programmes
                .lockedIfThere(id)
                .filter(programme -> programme.isOpen() && programme.isOverAt(clock.instant()))
                .ifPresent(this::end);
    }

    private void end(Programme programme) {
        var now = clock.instant();
        tell(programme.end(now));
        over.fire(new ProgrammeOver(programme.id(), now));
    }

    private void tell(ProgrammeEvent event) {
        outbox.publish(event);
        LOG.infof("%s %s", event.type(), event.programme());
    }
}
