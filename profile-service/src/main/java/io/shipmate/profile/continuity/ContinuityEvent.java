package io.shipmate.profile.continuity;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What others need to hear of the time after leaving. */
sealed interface ContinuityEvent extends DomainEvent {

    /** A mail with a code is to go out; where to, and with which code, is asked for under the request when it does. */
    record VerificationWanted(UUID person, UUID request, Instant at) implements ContinuityEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case VerificationWanted e -> e.person();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case VerificationWanted _ -> "io.shipmate.profile.personal-contact-verification-wanted.v1";
        };
    }
}
