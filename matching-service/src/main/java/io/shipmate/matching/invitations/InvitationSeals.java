package io.shipmate.matching.invitations;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The sealed parts of an invitation: its message under the sender's key, the receiver's side under the receiver's. */
@ApplicationScoped
class InvitationSeals {

    private final Seals seals;

    InvitationSeals(Seals seals) {
        this.seals = seals;
    }

    Invitation seal(Invitation invitation, String message, ReceiverSide side) {
        return invitation.carrying(
                seals.seal(message, SealingScope.of(invitation.sender()), messageOf(invitation.id())),
                sealed(side, invitation));
    }

    void change(Invitation invitation, ReceiverSide side) {
        invitation.receiverSideIs(sealed(side, invitation));
    }

    String message(Invitation invitation) {
        return seals.open(invitation.message(), SealingScope.of(invitation.sender()), messageOf(invitation.id()));
    }

    ReceiverSide side(Invitation invitation) {
        return side(invitation, openerFor(invitation.receiver()));
    }

    /** Opens the sides of many invitations to one receiver. */
    Seals.Opener openerFor(UUID receiver) {
        return seals.opener(SealingScope.of(receiver));
    }

    ReceiverSide side(Invitation invitation, Seals.Opener opener) {
        return ReceiverSide.of(opener.open(invitation.receiverSide(), sideOf(invitation.id())));
    }

    private byte[] sealed(ReceiverSide side, Invitation invitation) {
        return seals.seal(side.letter(), SealingScope.of(invitation.receiver()), sideOf(invitation.id()));
    }

    private static SealedPlace messageOf(UUID invitation) {
        return new SealedPlace("invitation.message", invitation);
    }

    private static SealedPlace sideOf(UUID invitation) {
        return new SealedPlace("invitation.receiver_side", invitation);
    }
}
