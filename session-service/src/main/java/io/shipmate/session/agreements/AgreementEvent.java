package io.shipmate.session.agreements;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to agreements. */
sealed interface AgreementEvent extends DomainEvent {

    /** Somebody has signed the current version; {@code inForce} says whether theirs was the last signature that it took. */
    record Signed(UUID circle, UUID by, List<UUID> members, boolean inForce, Instant at) implements AgreementEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Signed e -> e.circle();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Signed _ -> "io.shipmate.session.agreement-signed.v1";
        };
    }
}
