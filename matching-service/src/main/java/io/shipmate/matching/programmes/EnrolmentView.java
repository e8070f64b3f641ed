package io.shipmate.matching.programmes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's enrolment, as they and programme-managers see it. */
@Schema(name = "Enrolment", description = "Somebody's yes to a programme")
record EnrolmentView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d71")
        UUID id,

        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d70")
        UUID programme,

        @Schema(required = true, examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID person,

        @Schema(required = true) EnrolmentState state,

        @Schema(required = true, description = "Since when it is so")
        Instant since) {

    static EnrolmentView of(Enrolment enrolment) {
        return new EnrolmentView(
                enrolment.id(), enrolment.programme(), enrolment.person(), enrolment.state(), enrolment.since());
    }
}
