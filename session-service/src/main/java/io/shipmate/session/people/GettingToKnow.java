package io.shipmate.session.people;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps this service's copy of people as new as their newest state; a state that comes late brings nobody back. */
@ApplicationScoped
class GettingToKnow {

    private final People people;
    private final SignIns signIns;
    private final Forgotten forgotten;

    GettingToKnow(People people, SignIns signIns, Forgotten forgotten) {
        this.people = people;
        this.signIns = signIns;
        this.forgotten = forgotten;
    }

    @Transactional
    void learn(PersonState state) {
        if (forgotten.has(state.person()) || !people.held(state.person()).becomes(state)) {
            return;
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
        var former = state.formerSignIn();
        if (former != null) {
            signIns.retire(former.issuer(), former.subject(), state.person());
        }
    }
}
