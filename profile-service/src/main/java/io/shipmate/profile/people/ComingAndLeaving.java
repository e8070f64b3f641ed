package io.shipmate.profile.people;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets people come at the start of their first day and go at the end of their last, in their own zone. */
@ApplicationScoped
class ComingAndLeaving {

    private static final Logger LOG = Logger.getLogger(ComingAndLeaving.class);

    private final People people;
    private final Managers managers;
    private final Announcing announcing;
    private final PersonalRecords records;
    private final Clock clock;
    private final Period kept;

    ComingAndLeaving(
            People people,
            Managers managers,
            Announcing announcing,
            PersonalRecords records,
            Clock clock,
            @ConfigProperty(name = "shipmate.roster.keep-withdrawn-hires") Period kept) {
        this.people = people;
        this.managers = managers;
        this.announcing = announcing;
        this.records = records;
        this.clock = clock;
        this.kept = kept;
    }

    /** Each by one replica. */
    @Scheduled(every = "${shipmate.leaving.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void passTime() {
        managers.takeTurn(); // whoever comes may be somebody's manager
        var now = clock.instant();
        for (var person : people.lockedWhoComeOrGo(now)) {
            var joined = person.hasJoined();
            announcing.change(person, p -> p.passTime(now));
            if (!joined) {
                managers.welcome(List.of(person));
            }
            LOG.infof("Person %s is %s now", person.id(), person.facts().employment());
        }
    }

    /** Forgets whose hire was withdrawn; nobody but HR ever knew of them. */
    @Scheduled(every = "${shipmate.roster.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetWhoNeverCame() {
        managers.takeTurn(); // and whoever does not may have been meant to be
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        people.whoNeverCame(today.minus(kept)).forEach(person -> {
            records.erase(person);
            LOG.infof("Person %s, who never came, is forgotten", person);
        });
    }
}
