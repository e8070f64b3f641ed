package io.shipmate.profile.people;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.profile.jobs.JobPlace;
import io.shipmate.profile.jobs.JobPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Changes a person and tells the other services: the events of the change, and the person's state if the others see a
 * difference. Whatever is said of somebody's job is read by the job architecture here. Runs in the transaction of the use case.
 */
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final JobPlaces places;
    private final SignIns signIns;

    Announcing(Outbox outbox, JobPlaces places, SignIns signIns) {
        this.outbox = outbox;
        this.places = places;
        this.signIns = signIns;
    }

    /** Nobody hears of who has not joined yet; the change that lets them join tells it. */
    void change(Person person, Function<Person, List<PersonEvent>> change) {
        var joined = person.hasJoined();
        var before = PersonState.of(person);
        var signedIn = SignIn.thatCountsFor(person);
        var facts = person.facts();
        var job = person.job();
        var events = change.apply(person);
        if (!person.facts().describesSameJobAs(facts)) {
            person.place(place(person.facts()));
        }
        follow(person, signedIn);
        if (!person.hasJoined()) {
            return;
        }
        events.forEach(outbox::publish);
        if (joined) {
            announceMove(person, job, events);
            announceState(person, before);
        } else {
            publishState(person);
        }
    }

    /** Here, too, a person is whoever the sign-in says that counts. */
    private void follow(Person person, SignIn before) {
        var now = SignIn.thatCountsFor(person);
        if (now == null && (before != null || person.isSuspended())) {
            signIns.release(person.id());
        } else if (!Objects.equals(now, before)) {
            signIns.replace(now.issuer(), now.subject(), person.id());
        }
        if (person.hasLeft() && person.signIn() != null) {
            signIns.retire(person.signIn().issuer(), person.signIn().subject(), person.id());
        }
    }

    /** Another title may mean another place, though no source has stated one. */
    private void announceMove(Person person, JobPlace before, List<PersonEvent> events) {
        var told = events.stream().anyMatch(PersonEvent.Moved.class::isInstance);
        if (!told && !person.job().isSameAs(before)) {
            events.stream()
                    .filter(PersonEvent.Changed.class::isInstance)
                    .map(PersonEvent.Changed.class::cast)
                    .findFirst()
                    .ifPresent(changed ->
                            outbox.publish(new PersonEvent.Moved(person.id(), person.manager(), changed.at())));
        }
    }

    /** The company sees its jobs differently: nobody has changed or moved, but the others may see a difference. */
    void placeAgain(Person person) {
        var now = place(person.facts());
        var before = PersonState.of(person);
        person.place(now);
        if (person.hasJoined()) {
            announceState(person, before);
        }
    }

    /** Tells of somebody new, if their first day has come. Comes before they are written down, since it places them. */
    void joined(Person person) {
        person.place(place(person.facts()));
        if (person.hasJoined()) {
            outbox.publish(person.joined());
            publishState(person);
        }
    }

    private JobPlace place(HrFacts facts) {
        return places.of(facts.jobTitle(), facts.jobFamily(), facts.level());
    }

    private void announceState(Person person, PersonState before) {
        if (!PersonState.of(person).equals(before)) {
            person.revise();
            publishState(person);
        }
    }

    private void publishState(Person person) {
        outbox.publishState(PersonState.TOPIC, person.id(), PersonState.TYPE, PersonState.of(person));
    }

    /** Takes the person's state from the compacted topic. */
    void gone(UUID person) {
        outbox.publishState(PersonState.TOPIC, person, PersonState.TYPE, null);
    }
}
