package io.shipmate.matching.invitations;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says yes or no. */
@Schema(examples = "{\"answer\":\"YES\"}")
record AnswerInvitation(@NotNull @Schema(required = true) Answer answer) {

    /** The two answers there are. */
    enum Answer {
        YES,
        NO
    }
}
