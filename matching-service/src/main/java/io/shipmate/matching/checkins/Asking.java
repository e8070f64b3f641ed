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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks both partners whether to go on, when the moment has come. A move of one of the two, and a candidacy of one of the two, bring the next check-in
 * nearer, whether it is that they compete now, or that one reports to the other now, or nothing of the kind: who has applied for something themselves
 * could tell otherwise what their partner has applied for. Nothing of it is logged.
 */
@ApplicationScoped
class Asking {

    private static final int AT_ONCE = 200;

    private final CheckInPlans plans;
    private final CheckIns checkIns;
    private final Seals seals;
    private final Clock clock;
    private final CheckInCalendar calendar;
    private final Duration answerWithin;

    Asking(
            CheckInPlans plans,
            CheckIns checkIns,
            Seals seals,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.check-ins.mean") Duration mean,
            @ConfigProperty(name = "shipmate.matching.check-ins.answer-within") Duration answerWithin) {
        this.plans = plans;
        this.checkIns = checkIns;
        this.seals = seals;
        this.clock = clock;
        this.calendar = new CheckInCalendar(mean, new SecureRandom());
        this.answerWithin = answerWithin;
    }

    void on(@Observes Moved moved) {
        bringNearer(moved.person());
    }

    void on(@Observes CandidacyChanged candidacy) {
        bringNearer(candidacy.person());
    }

    private void bringNearer(UUID person) {
        plans.bringNearer(person, () -> calendar.soon(clock.instant()));
    }

    @Scheduled(
            every = "{shipmate.matching.check-ins.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void lookAround() {
        var now = clock.instant();
        plans.unplanned(AT_ONCE).forEach(partnership -> plans.begin(partnership, calendar.someday(now)));
        for (var due : plans.due(now, AT_ONCE)) {
            if (due.active()) {
                due.members()
                        .forEach(person -> ask(new CheckIn(due.partnership(), person, now, now.plus(answerWithin))));
            }
            plans.next(due.partnership(), calendar.someday(now));
        }
        checkIns.forgetClosed(now);
    }

    private void ask(CheckIn checkIn) {
        checkIn.keep(seals.seal(CheckInAnswer.NONE, SealingScope.of(checkIn.person()), Answering.place(checkIn)));
        checkIns.persist(checkIn);
    }
}
