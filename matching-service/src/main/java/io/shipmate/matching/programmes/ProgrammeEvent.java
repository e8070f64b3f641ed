package io.shipmate.matching.programmes;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to a programme. */
sealed interface ProgrammeEvent extends DomainEvent {

    UUID programme();

    /** People may join. */
    record Opened(UUID programme, Instant at) implements ProgrammeEvent {}

    /** It goes on now; nobody joins any more. */
    record Started(UUID programme, Instant at) implements ProgrammeEvent {}

    /** It is over. */
    record Ended(UUID programme, Instant at) implements ProgrammeEvent {}

    @Override
    default UUID aggregate() {
        return programme();
    }

    @Override
    default String type() {
        return switch (this) {
            case Opened _ -> "io.shipmate.matching.programme-opened.v1";
            case Started _ -> "io.shipmate.matching.programme-started.v1";
            case Ended _ -> "io.shipmate.matching.programme-ended.v1";
        };
    }
}
