package io.shipmate.matching.programmes;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What others may hear of an invitation to a programme. A yes is heard as an enrolment, a no is not heard. */
sealed interface ProgrammeInvitationEvent extends DomainEvent {

    /** It is shown to the person. */
    record Received(UUID invitation, UUID programme, UUID person, Instant at) implements ProgrammeInvitationEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Received e -> e.invitation();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Received _ -> "io.shipmate.matching.programme-invitation-received.v1";
        };
    }
}
