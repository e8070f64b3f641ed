package io.shipmate.profile.people;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A person's own record. */
@ApplicationScoped
class PersonRecords implements PersonalData {

    private final People people;
    private final Announcing announcing;
    private final MeViews views;
    private final Clock clock;

    PersonRecords(People people, Announcing announcing, MeViews views, Clock clock) {
        this.people = people;
        this.announcing = announcing;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "profile";
    }

    @Override
    public Object export(UUID person) {
        return people.findByIdOptional(person).map(views::of).orElse(null);
    }

    @Override
    public boolean isLookedUpByOthers() {
        return true;
    }

    @Override
    public void hold(UUID person) {
        people.locked(person);
    }

    /** Deletes the person, takes them from their reports and their state from the topic. */
    @Override
    public void erase(UUID person) {
        people.locked(person).ifPresent(erased -> {
            var now = clock.instant();
            people.lockedReports(erased)
                    .forEach(report ->
                            announcing.change(report, r -> r.reportTo(r.facts().reportingTo(null), null, now)));
            people.delete(erased);
            if (erased.hasJoined()) {
                announcing.gone(person);
            }
        });
    }
}
