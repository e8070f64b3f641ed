package io.shipmate.matching.checkins;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.candidacies.CandidacyChanged;
import io.shipmate.matching.pool.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks people whether to go on, when the moment has come: two partners, or two buddies, both at once, and whoever sits at a roundtable for themselves. A
 * move, and a candidacy, bring the next check-ins nearer, whether it is that two compete now, or that one reports to the other now, or nothing of the kind:
 * who has applied for something themselves could tell otherwise what others have applied for. Nothing of it is logged.
 */
@ApplicationScoped
class Asking {

    private static final int AT_ONCE = 200;

    private final Bonds bonds;
    private final CheckInPlans plans;
    private final CheckIns checkIns;
    private final Seals seals;
    private final Clock clock;
    private final CheckInCalendar calendar;
    private final Duration answerWithin;

    Asking(
            Bonds bonds,
            CheckInPlans plans,
            CheckIns checkIns,
            Seals seals,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.check-ins.mean") Duration mean,
            @ConfigProperty(name = "shipmate.matching.check-ins.answer-within") Duration answerWithin) {
        this.bonds = bonds;
        this.plans = plans;
        this.checkIns = checkIns;
        this.seals = seals;
        this.clock = clock;
        this.calendar = new CheckInCalendar(mean, new SecureRandom());
        this.answerWithin = answerWithin;
    }

    /**
     * At roundtables only lines count: with another manager, this person's has changed and those of all who report to them, to whom nothing has happened
     * themselves.
     */
    void on(@Observes Moved moved) {
        var person = moved.person();
        var reached = new HashSet<>(Reach.of(
                person, bonds.pairsOf(person), moved.toAnotherManager() ? bonds.seatsAround(person) : List.of()));
        if (moved.toAnotherManager()) {
            reached.addAll(Reach.atTables(bonds.seatsAroundThoseBelow(person)));
        }
        bringNearer(reached);
    }

    void on(@Observes CandidacyChanged candidacy) {
        var person = candidacy.person();
        bringNearer(Reach.of(person, bonds.pairsOf(person), bonds.seatsAround(person)));
    }

    private void bringNearer(Collection<Bond> reached) {
        plans.bringNearer(reached, () -> calendar.soon(clock.instant()));
    }

    @Scheduled(
            every = "{shipmate.matching.check-ins.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void lookAround() {
        var now = clock.instant();
        plans.unplanned(AT_ONCE).stream()
                .sorted(Bond.IN_ORDER)
                .forEach(bond -> plans.begin(bond, calendar.someday(now)));
        plans.due(now, AT_ONCE).forEach(bond -> ask(bond, now));
        checkIns.forgetClosed(now);
    }

    private void ask(Bond bond, Instant now) {
        if (bonds.isOver(bond)) {
            plans.forget(bond);
            return;
        }
        bonds.askedAbout(bond).forEach(person -> ask(new CheckIn(bond, person, now, now.plus(answerWithin))));
        plans.next(bond, calendar.someday(now));
    }

    private void ask(CheckIn checkIn) {
        checkIn.keep(seals.seal(CheckInAnswer.NONE, SealingScope.of(checkIn.person()), Answering.place(checkIn)));
        checkIns.persist(checkIn);
    }
}
