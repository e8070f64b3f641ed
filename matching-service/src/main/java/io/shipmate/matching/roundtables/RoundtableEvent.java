package io.shipmate.matching.roundtables;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to a roundtable. None says why, or who did it; a no to an offer is told to nobody. */
sealed interface RoundtableEvent extends DomainEvent {

    UUID roundtable();

    /** A seat is offered to somebody, who may take it until a moment. */
    record SeatOffered(UUID roundtable, UUID person, boolean facilitates, Instant until, Instant at)
            implements RoundtableEvent {}

    /** The facilitator and enough members have said yes; the circle is open. */
    record Opened(UUID roundtable, UUID circle, List<UUID> members, UUID facilitator, long version, Instant at)
            implements RoundtableEvent {}

    /** Somebody has come or gone. Facilitator is null while there is none. */
    record Changed(UUID roundtable, UUID circle, List<UUID> members, UUID facilitator, long version, Instant at)
            implements RoundtableEvent {}

    /** It is over. */
    record Ended(UUID roundtable, UUID circle, List<UUID> members, UUID facilitator, long version, Instant at)
            implements RoundtableEvent {}

    @Override
    default UUID aggregate() {
        return roundtable();
    }

    @Override
    default String type() {
        return switch (this) {
            case SeatOffered _ -> "io.shipmate.matching.roundtable-seat-offered.v1";
            case Opened _ -> "io.shipmate.matching.roundtable-opened.v1";
            case Changed _ -> "io.shipmate.matching.roundtable-changed.v1";
            case Ended _ -> "io.shipmate.matching.roundtable-ended.v1";
        };
    }
}
