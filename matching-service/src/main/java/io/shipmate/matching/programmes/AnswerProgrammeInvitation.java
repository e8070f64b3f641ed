package io.shipmate.matching.programmes;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says yes or no to a programme. */
@Schema(examples = "{\"answer\":\"YES\"}")
record AnswerProgrammeInvitation(
        @NotNull @Schema(required = true) Said answer) {

    /** The two answers there are. */
    @Schema(name = "ProgrammeAnswer")
    enum Said {
        YES,
        NO
    }
}
