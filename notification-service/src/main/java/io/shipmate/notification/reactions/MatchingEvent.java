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

    /** A programme would like to have somebody. */
    record ProgrammeInvitationReceived(UUID invitation, UUID programme, UUID person) implements MatchingEvent {}

    /** Somebody who waited for a place in a programme has one. */
    record EnrolmentMovedUp(UUID enrolment, UUID programme, UUID person, Instant at) implements MatchingEvent {}

    /** Two or three are buddies. */
    record BuddyGroupFormed(UUID buddyGroup, UUID circle, UUID programme, List<UUID> members)
            implements MatchingEvent {}

    /** One of three buddies has left; members are the two others. */
    record BuddyGroupShrunk(UUID buddyGroup, UUID circle, UUID programme, List<UUID> members)
            implements MatchingEvent {}

    /** A buddy group is over; where its circle goes on, its two are partners already. */
    record BuddyGroupEnded(UUID buddyGroup, UUID circle, UUID programme, List<UUID> members, boolean circleGoesOn)
            implements MatchingEvent {}

    /** A round has nobody for somebody; why is theirs to read. */
    record RoundLeftOut(UUID round, UUID programme, UUID person) implements MatchingEvent {}

    /** A seat waits for somebody's yes. */
    record RoundtableSeatOffered(UUID roundtable, UUID person, Instant at) implements MatchingEvent {}

    /** A roundtable has begun. */
    record RoundtableOpened(UUID roundtable, UUID circle, List<UUID> members, UUID facilitator)
            implements MatchingEvent {}

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
            case "io.shipmate.matching.programme-invitation-received.v1" ->
                Payload.read(payload, ProgrammeInvitationReceived.class, json);
            case "io.shipmate.matching.enrolment-moved-up.v1" -> Payload.read(payload, EnrolmentMovedUp.class, json);
            case "io.shipmate.matching.buddy-group-formed.v1" -> Payload.read(payload, BuddyGroupFormed.class, json);
            case "io.shipmate.matching.buddy-group-shrunk.v1" -> Payload.read(payload, BuddyGroupShrunk.class, json);
            case "io.shipmate.matching.buddy-group-ended.v1" -> Payload.read(payload, BuddyGroupEnded.class, json);
            case "io.shipmate.matching.round-left-out.v1" -> Payload.read(payload, RoundLeftOut.class, json);
            case "io.shipmate.matching.roundtable-seat-offered.v1" ->
                Payload.read(payload, RoundtableSeatOffered.class, json);
            case "io.shipmate.matching.roundtable-opened.v1" -> Payload.read(payload, RoundtableOpened.class, json);
            default -> new Ignored(type);
        };
    }
}
