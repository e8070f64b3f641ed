package io.shipmate.session.notes;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to shared notes. Of private ones nothing is told. */
sealed interface NoteEvent extends DomainEvent {

    /** Somebody has shared a note with the circle: that they have, never what. */
    record Shared(UUID session, UUID circle, UUID author, List<UUID> members, Instant at) implements NoteEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Shared e -> e.circle();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Shared _ -> "io.shipmate.session.note-shared.v1";
        };
    }
}
