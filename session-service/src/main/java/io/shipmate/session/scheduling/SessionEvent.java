package io.shipmate.session.scheduling;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happens to sessions: times and ids, never what they are about. {@code uid} and {@code sequence} are what a calendar
 * knows a session by (RFC 5545).
 */
sealed interface SessionEvent extends DomainEvent {

    /** A slot on the table. */
    record OfferedSlot(int n, Instant start, Instant end) {}

    /** Slots are on the table, for the first time or in place of others. */
    record Proposed(
            UUID session, UUID circle, UUID by, List<UUID> members, List<OfferedSlot> slots, String zone, Instant at)
            implements SessionEvent {}

    /** Everybody has said yes to one slot. */
    record Planned(
            UUID session,
            UUID circle,
            List<UUID> members,
            Instant start,
            Instant end,
            String zone,
            String uid,
            int sequence,
            Instant at)
            implements SessionEvent {}

    /** Everybody has said yes to another time than before. */
    record Moved(
            UUID session,
            UUID circle,
            List<UUID> members,
            Instant start,
            Instant end,
            Instant previousStart,
            String zone,
            String uid,
            int sequence,
            Instant at)
            implements SessionEvent {}

    /** It will not take place; {@code by} is absent when its circle ended, {@code start} when no time was agreed. */
    record Cancelled(
            UUID session, UUID circle, List<UUID> members, UUID by, Instant start, String uid, int sequence, Instant at)
            implements SessionEvent {}

    /** It took place. */
    record Held(UUID session, UUID circle, List<UUID> members, Instant at) implements SessionEvent {}

    @Override
    default UUID aggregate() {
        return switch (this) {
            case Proposed e -> e.circle();
            case Planned e -> e.circle();
            case Moved e -> e.circle();
            case Cancelled e -> e.circle();
            case Held e -> e.circle();
        };
    }

    @Override
    default String type() {
        return switch (this) {
            case Proposed _ -> "io.shipmate.session.session-proposed.v1";
            case Planned _ -> "io.shipmate.session.session-planned.v1";
            case Moved _ -> "io.shipmate.session.session-moved.v1";
            case Cancelled _ -> "io.shipmate.session.session-cancelled.v1";
            case Held _ -> "io.shipmate.session.session-held.v1";
        };
    }
}
