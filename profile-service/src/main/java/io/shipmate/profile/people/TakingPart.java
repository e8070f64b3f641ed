package io.shipmate.profile.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.profile.participation.ChangeParticipation;
import io.shipmate.profile.participation.SetWorkingHours;
import io.shipmate.profile.participation.WorkingHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Choosing to take part, pausing, stopping, and when one can be met. Takes effect at once, everywhere. */
@ApplicationScoped
class TakingPart {

    private static final Logger LOG = Logger.getLogger(TakingPart.class);

    private final People people;
    private final Announcing announcing;
    private final MeViews views;
    private final Clock clock;

    TakingPart(People people, Announcing announcing, MeViews views, Clock clock) {
        this.people = people;
        this.announcing = announcing;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    MeView participate(UUID caller, ChangeParticipation choice) {
        var person = people.locked(caller).orElseThrow(PersonUnknown::new);
        var now = clock.instant();
        var chosen = person.participation().changed(choice, person.today(now), now);
        announcing.change(person, p -> p.participate(chosen, now));
        return views.of(person);
    }

    @Transactional
    MeView keepHours(UUID caller, SetWorkingHours said) {
        var person = people.locked(caller).orElseThrow(PersonUnknown::new);
        var hours = WorkingHours.of(said);
        announcing.change(person, p -> {
            p.keepHours(hours);
            return List.of();
        });
        return views.of(person);
    }

    /** Ends all pauses whose day has come in their people's zones, however many end on one day; each by one replica. */
    @Scheduled(every = "${shipmate.participation.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void endPauses() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::endSomePauses);
        } while (more);
    }

    private boolean endSomePauses() {
        var now = clock.instant();
        var over = people.lockedWhosePauseIsOver(now);
        for (var person : over) {
            announcing.change(person, p -> p.endPause(now));
            LOG.infof("The pause of %s is over", person.id());
        }
        // If database and Java did not agree on a zone, the same people would come again and again.
        return over.stream().anyMatch(person -> person.participation().isIn());
    }
}
