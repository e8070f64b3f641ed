package io.shipmate.profile.people;

import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Changes a person and tells the other services: the events of the change, and the person's state if the others see a
 * difference. Runs in the transaction of the use case.
 */
@ApplicationScoped
class Announcing {

    private final Outbox outbox;
    private final LevelOrder levels;

    Announcing(Outbox outbox, LevelOrder levels) {
        this.outbox = outbox;
        this.levels = levels;
    }

    void change(Person person, Function<Person, List<PersonEvent>> change) {
        var before = PersonState.of(person, levels);
        change.apply(person).forEach(outbox::publish);
        if (!PersonState.of(person, levels).equals(before)) {
            person.revise();
            outbox.publishState(PersonState.TOPIC, person.id(), PersonState.TYPE, PersonState.of(person, levels));
        }
    }

    void joined(Person person) {
        outbox.publish(person.joined());
        outbox.publishState(PersonState.TOPIC, person.id(), PersonState.TYPE, PersonState.of(person, levels));
    }

    void erased(PersonEvent.Erased event) {
        outbox.publish(event);
        outbox.publishState(PersonState.TOPIC, event.person(), PersonState.TYPE, null);
    }
}
