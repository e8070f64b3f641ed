package io.shipmate.matching.invitations;

import io.shipmate.matching.pool.Departure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/**
 * What becomes of open invitations when somebody leaves: those they have sent are taken back, like any; those they have received are not
 * answered, and look open to their senders until they expire. Not logged, as nothing of an invitation is.
 */
@ApplicationScoped
class Departing {

    private final Invitations invitations;
    private final InvitationSeals seals;
    private final Clock clock;

    Departing(Invitations invitations, InvitationSeals seals, Clock clock) {
        this.invitations = invitations;
        this.seals = seals;
        this.clock = clock;
    }

    void on(@Observes Departure departure) {
        if (departure.step() == Departure.Step.LEFT) {
            endOf(departure.person());
        }
    }

    private void endOf(UUID person) {
        var now = clock.instant();
        for (var sent : invitations.openFrom(person, now)) {
            invitations.locked(sent.id()).ifPresent(invitation -> invitation.withdraw(now));
        }
        for (var received : invitations.openTo(person, now)) {
            invitations
                    .locked(received.id())
                    .filter(invitation -> seals.side(invitation) == ReceiverSide.SHOWN)
                    .ifPresent(invitation -> seals.change(invitation, ReceiverSide.HIDDEN));
        }
    }
}
