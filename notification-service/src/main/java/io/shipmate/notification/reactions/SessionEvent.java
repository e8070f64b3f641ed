package io.shipmate.notification.reactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens in circles at session-service, as far as this service reads it: that, never what. */
sealed interface SessionEvent {

    /** A member has signed the circle's agreement; it is in force once all have. */
    record AgreementSigned(UUID circle, UUID by, List<UUID> members, boolean inForce, Instant at)
            implements SessionEvent {}

    /** A member proposes times for a session, the first ones or new ones. */
    record SessionProposed(UUID session, UUID circle, UUID by, List<UUID> members, Instant at)
            implements SessionEvent {}

    /** All have said yes to a time. */
    record SessionPlanned(UUID session, UUID circle, List<UUID> members, int sequence) implements SessionEvent {}

    /** A planned session has got another time. */
    record SessionMoved(UUID session, UUID circle, List<UUID> members, int sequence) implements SessionEvent {}

    /** A session will not take place. */
    record SessionCancelled(UUID session, UUID circle, UUID by, List<UUID> members, int sequence)
            implements SessionEvent {}

    /** A member has shared a note with the circle. */
    record NoteShared(UUID session, UUID circle, UUID author, List<UUID> members, Instant at) implements SessionEvent {}

    /** Something that nobody needs to be told: who held a session was there. */
    record Ignored(String type) implements SessionEvent {}

    /** Reads one event. */
    static SessionEvent of(String type, String payload, ObjectMapper json) {
        return switch (type) {
            case "io.shipmate.session.agreement-signed.v1" -> Payload.read(payload, AgreementSigned.class, json);
            case "io.shipmate.session.session-proposed.v1" -> Payload.read(payload, SessionProposed.class, json);
            case "io.shipmate.session.session-planned.v1" -> Payload.read(payload, SessionPlanned.class, json);
            case "io.shipmate.session.session-moved.v1" -> Payload.read(payload, SessionMoved.class, json);
            case "io.shipmate.session.session-cancelled.v1" -> Payload.read(payload, SessionCancelled.class, json);
            case "io.shipmate.session.note-shared.v1" -> Payload.read(payload, NoteShared.class, json);
            default -> new Ignored(type);
        };
    }
}
