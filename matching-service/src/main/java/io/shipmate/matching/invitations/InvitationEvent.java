package io.shipmate.matching.invitations;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What others may hear of an invitation. An answer is not among it: a yes is heard as a partnership, a no is not heard. */
sealed interface InvitationEvent extends DomainEvent {

    /** It is shown to its receiver. */
    record Received(UUID invitation, UUID from, UUID to, Instant expiresAt) implements InvitationEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Received e -> e.invitation();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Received _ -> "io.shipmate.matching.invitation-received.v1";
        };
    }
}
