package io.shipmate.matching.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation to a programme as the invited person sees it. */
@Schema(name = "ProgrammeInvitation", description = "An invitation to a programme as you see it, who are invited")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeInvitationView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d72")
        UUID id,

        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d70")
        UUID programme,

        @Schema(required = true) State state,
        @Schema(required = true) Instant invitedAt,

        @Schema(description = "How you stand to the programme, if you have ever joined it")
        EnrolmentState enrolment)
        implements Tagged {

    /** What it is to the invited person. */
    @Schema(name = "ProgrammeInvitationStateOfMine")
    enum State {
        OPEN,
        DECLINED,
        ACCEPTED,
        /** One cannot join the programme any more. */
        EXPIRED
    }
}
