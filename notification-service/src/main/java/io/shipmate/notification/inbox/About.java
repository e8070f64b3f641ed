package io.shipmate.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ids that a front end needs to lead somebody there; those that do not apply are absent. */
@Schema(name = "About", description = "Where it leads: ids of other services; those that do not apply are absent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record About(
        @Schema(description = "The invitation, at matching-service; with a programme, the invitation to that")
        UUID invitation,

        @Schema(description = "The partnership, at matching-service")
        UUID partnership,

        @Schema(description = "The programme, at matching-service")
        UUID programme,

        @Schema(description = "The buddy group, at matching-service")
        UUID buddyGroup,

        @Schema(description = "The roundtable, at matching-service")
        UUID roundtable,

        @Schema(description = "The circle, at session-service")
        UUID circle,

        @Schema(description = "The session, at session-service")
        UUID session,

        @Schema(description = "The other person, if it is about one; the name is at profile-service's people/lookup")
        UUID person) {

    /** The same without the person. */
    public About withoutPerson() {
        return new About(invitation, partnership, programme, buddyGroup, roundtable, circle, session, null);
    }

    /** An invitation and who sent it. */
    public static About invitation(UUID invitation, UUID from) {
        return new About(invitation, null, null, null, null, null, null, from);
    }

    /** A partnership, its circle and the other partner. */
    public static About partnership(UUID partnership, UUID circle, UUID partner) {
        return new About(null, partnership, null, null, null, circle, null, partner);
    }

    /** A circle, and who did something there; null if it does not matter who. */
    public static About circle(UUID circle, UUID by) {
        return new About(null, null, null, null, null, circle, null, by);
    }

    /** A session of a circle, and who did something there; null if it does not matter who. */
    public static About session(UUID session, UUID circle, UUID by) {
        return new About(null, null, null, null, null, circle, session, by);
    }

    /** A programme, and the invitation to it, or null. */
    public static About programme(UUID programme, UUID invitation) {
        return new About(invitation, null, programme, null, null, null, null, null);
    }

    /** A buddy group of a programme, its circle and the other buddy; null if there are two others. */
    public static About buddies(UUID buddyGroup, UUID programme, UUID circle, UUID buddy) {
        return new About(null, null, programme, buddyGroup, null, circle, null, buddy);
    }

    /** A roundtable and its circle, or null before that is open. */
    public static About roundtable(UUID roundtable, UUID circle) {
        return new About(null, null, null, null, roundtable, circle, null, null);
    }
}
