package io.shipmate.kit.harbour;

import io.shipmate.kit.outbox.DomainEvent;
import java.util.UUID;

sealed interface BoatEvent extends DomainEvent {

    record Launched(UUID boat) implements BoatEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Launched e -> e.boat();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Launched _ -> "io.shipmate.harbour.boat-launched.v1";
        };
    }
}
