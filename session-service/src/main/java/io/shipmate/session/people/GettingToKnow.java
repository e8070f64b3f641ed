package io.shipmate.session.people;

import io.shipmate.kit.identity.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Keeps this service's copy of people as new as their newest state. Somebody who is gone is remembered for a while by their
 * id alone, so that a state that comes late does not bring them back.
 */
@ApplicationScoped
public class GettingToKnow {

    private final People people;
    private final SignIns signIns;

    GettingToKnow(People people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    @Transactional
    void learn(PersonState state) {
        if (!people.held(state.person()).becomes(state)) {
            return;
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
    }

    /** Takes the person's sign-in and everything that is known of them here; first of all that is done to forget them. */
    @Transactional
    public void forget(UUID person) {
        people.forget(person);
        signIns.release(person);
    }

    /** Whether the person was forgotten, so that nothing that comes late may bring them back. */
    @Transactional
    public boolean isGone(UUID person) {
        return people.findByIdOptional(person).filter(Person::isGone).isPresent();
    }
}
