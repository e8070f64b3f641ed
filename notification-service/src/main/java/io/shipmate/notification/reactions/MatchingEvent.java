package io.shipmate.notification.reactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens between people at matching-service, as far as this service reads it. */
sealed interface MatchingEvent {

    /** An invitation is shown to its receiver. */
    record InvitationReceived(UUID invitation, UUID from, UUID to) implements MatchingEvent {}

    /** Both have said yes. */
    record PartnershipFormed(UUID partnership, UUID circle, List<UUID> members) implements MatchingEvent {}

    /** A partnership rests for a while. */
    record PartnershipPaused(UUID partnership, UUID circle, List<UUID> members, Instant at) implements MatchingEvent {}

    /** A partnership goes on. */
    record PartnershipResumed(UUID partnership, UUID circle, List<UUID> members, Instant at) implements MatchingEvent {}

    /** A partnership is over. */
    record PartnershipEnded(UUID partnership, UUID circle, List<UUID> members) implements MatchingEvent {}

    /** Something that nobody needs to be told. */
    record Ignored(String type) implements MatchingEvent {}

    /** Reads one event. */
    static MatchingEvent of(String type, String payload, ObjectMapper json) {
        return switch (type) {
            case "io.shipmate.matching.invitation-received.v1" -> Payload.read(payload, InvitationReceived.class, json);
            case "io.shipmate.matching.partnership-formed.v1" -> Payload.read(payload, PartnershipFormed.class, json);
            case "io.shipmate.matching.partnership-paused.v1" -> Payload.read(payload, PartnershipPaused.class, json);
            case "io.shipmate.matching.partnership-resumed.v1" -> Payload.read(payload, PartnershipResumed.class, json);
            case "io.shipmate.matching.partnership-ended.v1" -> Payload.read(payload, PartnershipEnded.class, json);
            default -> new Ignored(type);
        };
    }
}
