package io.shipmate.matching.rounds;

import io.shipmate.kit.outbox.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a buddy group. Each carries the {@linkplain #version() version} that it made, so that who follows need not compare clocks.
 */
sealed interface BuddyGroupEvent extends DomainEvent {

    UUID buddyGroup();

    /** Higher than that of any earlier event of the same group. */
    long version();

    /** They are buddies from now on; their circle is open. */
    record Formed(UUID buddyGroup, UUID circle, UUID programme, List<UUID> members, long version, Instant at)
            implements BuddyGroupEvent {}

    /** One of three has left; {@code members} are those who go on. */
    record Shrunk(UUID buddyGroup, UUID circle, UUID programme, List<UUID> members, long version, Instant at)
            implements BuddyGroupEvent {}

    /** It is over. {@code circleGoesOn}: as that of a partnership. */
    record Ended(
            UUID buddyGroup,
            UUID circle,
            UUID programme,
            List<UUID> members,
            boolean circleGoesOn,
            long version,
            Instant at)
            implements BuddyGroupEvent {}

    @Override
    default UUID aggregate() {
        return buddyGroup();
    }

    @Override
    default String type() {
        return switch (this) {
            case Formed _ -> "io.shipmate.matching.buddy-group-formed.v1";
            case Shrunk _ -> "io.shipmate.matching.buddy-group-shrunk.v1";
            case Ended _ -> "io.shipmate.matching.buddy-group-ended.v1";
        };
    }
}
