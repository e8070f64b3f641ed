package io.shipmate.session.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the caller could do now.
 *
 * @param session which session it is about, if it is about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextStep(
        @Schema(required = true) Kind step,

        @Schema(description = "The session it is about, if it is about one")
        UUID session) {

    @Schema(
            name = "NextStepKind",
            description =
                    "SIGN_AGREEMENT: the caller has not signed the current agreement. ANSWER_SLOTS: slots are on the table to "
                            + "none of which the caller has said yes. MEET: this session is planned. SAY_WHETHER_HELD: this "
                            + "planned session, the last one, has begun or was over within the past fortnight, and nobody has said "
                            + "that it took place. PROPOSE_SESSION: nothing is "
                            + "planned or proposed")
    enum Kind {
        SIGN_AGREEMENT,
        ANSWER_SLOTS,
        MEET,
        SAY_WHETHER_HELD,
        PROPOSE_SESSION
    }
}
