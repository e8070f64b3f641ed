package io.shipmate.matching.rounds;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What others may hear of a round. Before it is published nothing is said of it. */
sealed interface RoundEvent extends DomainEvent {

    UUID round();

    /** Its groups have begun. */
    record Published(UUID round, UUID programme, Instant at) implements RoundEvent {}

    /** Somebody has no group this time; why is for them to read, not on a topic. */
    record LeftOut(UUID round, UUID programme, UUID person, Instant at) implements RoundEvent {}

    @Override
    default UUID aggregate() {
        return round();
    }

    @Override
    default String type() {
        return switch (this) {
            case Published _ -> "io.shipmate.matching.round-published.v1";
            case LeftOut _ -> "io.shipmate.matching.round-left-out.v1";
        };
    }
}
