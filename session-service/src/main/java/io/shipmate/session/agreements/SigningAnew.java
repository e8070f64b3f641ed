package io.shipmate.session.agreements;

import io.shipmate.session.circles.CircleGrown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

/** Buddies who have become partners sign anew: what they promised each other was for as long as the programme went on. */
@ApplicationScoped
class SigningAnew {

    private final Agreements agreements;

    SigningAnew(Agreements agreements) {
        this.agreements = agreements;
    }

    void on(@Observes CircleGrown grown) {
        agreements
                .findByIdOptional(grown.circle(), LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(agreement -> agreement.beginAnew(grown.members()));
    }
}
