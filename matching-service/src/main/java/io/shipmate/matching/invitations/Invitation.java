package io.shipmate.matching.invitations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * One invitation. No version: a number that rises when the receiver declines would tell. Changes are made under a lock.
 */
@Entity
class Invitation {

    /** The state that may stand in clear. EXPIRED is a matter of the day, DECLINED one of the receiver's sealed side. */
    enum OpenState {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID sender;
    private UUID receiver;
    private byte[] message;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private OpenState state;

    private UUID partnership;

    @Column(name = "receiver_side")
    private byte[] receiverSide;

    Invitation() {}

    Invitation(UUID id, UUID sender, UUID receiver, Instant sentAt, Instant expiresAt) {
        this.id = id;
        this.sender = sender;
        this.receiver = receiver;
        this.sentAt = sentAt;
        this.expiresAt = expiresAt;
        this.state = OpenState.OPEN;
    }

    /** Puts in what is sealed. */
    Invitation carrying(byte[] sealedMessage, byte[] sealedReceiverSide) {
        message = sealedMessage;
        receiverSide = sealedReceiverSide;
        return this;
    }

    InvitationEvent.Received received() {
        return new InvitationEvent.Received(id, sender, receiver, expiresAt);
    }

    /** Both have said yes. */
    void becameA(UUID newPartnership) {
        state = OpenState.ACCEPTED;
        partnership = newPartnership;
    }

    /** Changes what only the receiver may know; nothing else of the row changes. */
    void receiverSideIs(byte[] sealed) {
        receiverSide = sealed;
    }

    /** The sender takes it back. */
    void withdraw(Instant now) {
        switch (stateForSender(now)) {
            case OPEN -> state = OpenState.WITHDRAWN;
            case WITHDRAWN -> {}
            case ACCEPTED, DECLINED -> throw new InvitationRefused.Accepted();
            case EXPIRED -> throw new InvitationRefused.Expired();
        }
    }

    /** As its sender sees it: nothing here depends on the receiver's side. */
    InvitationState stateForSender(Instant now) {
        return switch (state) {
            case ACCEPTED -> InvitationState.ACCEPTED;
            case WITHDRAWN -> InvitationState.WITHDRAWN;
            case OPEN -> expiresAt.isAfter(now) ? InvitationState.OPEN : InvitationState.EXPIRED;
        };
    }

    /** As its receiver sees it, who sees it at all. */
    InvitationState stateForReceiver(ReceiverSide side, Instant now) {
        var known = stateForSender(now);
        var stillOpen = known == InvitationState.OPEN || known == InvitationState.EXPIRED;
        return stillOpen && side == ReceiverSide.DECLINED ? InvitationState.DECLINED : known;
    }

    UUID id() {
        return id;
    }

    UUID sender() {
        return sender;
    }

    UUID receiver() {
        return receiver;
    }

    byte[] message() {
        return message;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    UUID partnership() {
        return partnership;
    }

    byte[] receiverSide() {
        return receiverSide;
    }
}
