package io.shipmate.matching.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme and how one stands to it; nobody else sees the latter part. */
@Schema(name = "MyProgramme", description = "A programme and how you stand to it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MyProgrammeView(
        @Schema(required = true) ProgrammeView programme,
        @Schema(required = true) Standing standing,

        @Schema(required = true, description = "Since when it is so")
        Instant since,

        @Schema(
                description =
                        "The invitation that waits for your answer, or that you have declined and may still accept")
        UUID invitation,

        @Schema(description = "Your place on the waiting list; 1 is the next to move up", examples = "3")
        Long placeInLine) {

    /** How one stands to a programme. */
    @Schema(name = "ProgrammeStanding")
    enum Standing {
        INVITED,
        DECLINED,
        ENROLLED,
        WAITING
    }
}
