package io.shipmate.session.people;

import io.shipmate.kit.identity.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps this service's copy of people as new as their newest state. */
@ApplicationScoped
class GettingToKnow {

    private final People people;
    private final SignIns signIns;

    GettingToKnow(People people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    @Transactional
    void learn(PersonState state) {
        var known = people.findByIdOptional(state.person());
        var person = known.orElseGet(() -> new Person(state.person()));
        if (!person.becomes(state)) {
            return;
        }
        if (known.isEmpty()) {
            people.persist(person);
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
    }

    @Transactional
    void forget(UUID person) {
        people.deleteById(person);
        signIns.release(person);
    }
}
