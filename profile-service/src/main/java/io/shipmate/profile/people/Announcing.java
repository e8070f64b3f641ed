package io.shipmate.profile.people;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Changes a person and tells the other services: the events of the change, and the person's state if the others see a
 * difference. Runs in the transaction of the use case.
 */
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final LevelOrder levels;
    private final SignIns signIns;

    Announcing(Outbox outbox, LevelOrder levels, SignIns signIns) {
        this.outbox = outbox;
        this.levels = levels;
        this.signIns = signIns;
    }

    /** Nobody hears of who has not joined yet; the change that lets them join tells it. */
    void change(Person person, Function<Person, List<PersonEvent>> change) {
        var joined = person.hasJoined();
        var before = PersonState.of(person, levels);
        var signedIn = SignIn.thatCountsFor(person);
        var events = change.apply(person);
        follow(person, signedIn);
        if (!person.hasJoined()) {
            return;
        }
        events.forEach(outbox::publish);
        if (joined && PersonState.of(person, levels).equals(before)) {
            return;
        }
        if (joined) {
            person.revise();
        }
        outbox.publishState(PersonState.TOPIC, person.id(), PersonState.TYPE, PersonState.of(person, levels));
    }

    /** Here, too, a person is whoever the sign-in says that counts. */
    private void follow(Person person, SignIn before) {
        var now = SignIn.thatCountsFor(person);
        if (now == null && before != null) {
            signIns.release(person.id());
        } else if (!Objects.equals(now, before)) {
            signIns.bind(now.issuer(), now.subject(), person.id());
        }
    }

    /** Tells of somebody new, if their first day has come. */
    void joined(Person person) {
        if (!person.hasJoined()) {
            return;
        }
        outbox.publish(person.joined());
        outbox.publishState(PersonState.TOPIC, person.id(), PersonState.TYPE, PersonState.of(person, levels));
    }

    void erased(PersonEvent.Erased event) {
        outbox.publish(event);
        outbox.publishState(PersonState.TOPIC, event.person(), PersonState.TYPE, null);
    }
}
