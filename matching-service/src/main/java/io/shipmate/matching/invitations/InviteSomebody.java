package io.shipmate.matching.invitations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks somebody to be one's partner. */
@Schema(
        examples =
                "{\"to\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\",\"message\":\"You have built a team abroad. I am about to.\"}")
record InviteSomebody(
        @NotNull @Schema(required = true) UUID to,

        @Size(max = 1000)
        @Schema(description = "A few words of your own; sealed, and read by nobody but the two of you")
        String message) {

    /** Blank words are none. */
    InviteSomebody {
        message = message == null || message.isBlank() ? null : message.strip();
    }
}
