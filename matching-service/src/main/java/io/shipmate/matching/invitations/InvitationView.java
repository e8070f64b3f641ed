package io.shipmate.matching.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as one of its two people sees it. */
@Schema(
        name = "Invitation",
        description =
                "An invitation as you see it. To its sender one that was declined stays OPEN until it expires, like one that"
                        + " nobody has answered")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(required = true, description = "Who wrote it", examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID from,

        @Schema(required = true, description = "Whom it is for", examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c")
        UUID to,

        @Schema(required = true) InvitationState state,

        @Schema(
                description = "The sender's words; absent when there are none",
                examples = "You have built a team abroad. I am about to.")
        String message,

        @Schema(required = true) Instant sentAt,
        @Schema(required = true) Instant expiresAt,

        @Schema(description = "What it became; present once both have said yes")
        UUID partnership)
        implements Tagged {

    static InvitationView of(Invitation invitation, InvitationState state, String message) {
        return new InvitationView(
                invitation.id(),
                invitation.sender(),
                invitation.receiver(),
                state,
                message,
                invitation.sentAt(),
                invitation.expiresAt(),
                invitation.partnership());
    }
}
