package io.shipmate.matching.partnerships;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a partnership. None says who did it, or why. Each carries the {@linkplain #version() version} of the
 * partnership that it made, so that who follows need not compare the clocks of several replicas.
 */
sealed interface PartnershipEvent extends DomainEvent {

    UUID partnership();

    /** Higher than that of any earlier event of the same partnership. */
    long version();

    /** Both said yes; their circle is open. {@code grownFrom}: the circle of three that the two were in, if there was one. */
    record Formed(
            UUID partnership,
            UUID circle,
            List<UUID> members,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID grownFrom,
            long version,
            Instant at)
            implements PartnershipEvent {}

    /** It rests, until a day or until one of the two resumes it. */
    record Paused(UUID partnership, UUID circle, List<UUID> members, LocalDate until, long version, Instant at)
            implements PartnershipEvent {}

    /** It goes on. */
    record Resumed(UUID partnership, UUID circle, List<UUID> members, long version, Instant at)
            implements PartnershipEvent {}

    /** It is over. */
    record Ended(UUID partnership, UUID circle, List<UUID> members, long version, Instant at)
            implements PartnershipEvent {}

    @Override
    default UUID aggregate() {
        return partnership();
    }

    @Override
    default String type() {
        return switch (this) {
            case Formed _ -> "io.shipmate.matching.partnership-formed.v1";
            case Paused _ -> "io.shipmate.matching.partnership-paused.v1";
            case Resumed _ -> "io.shipmate.matching.partnership-resumed.v1";
            case Ended _ -> "io.shipmate.matching.partnership-ended.v1";
        };
    }
}
