package io.shipmate.matching.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as everybody who may see it does. */
@Schema(name = "Programme", description = "What the company runs for a while; the same for everybody who may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d70")
        UUID id,

        @Schema(required = true, examples = "Leading for the first time")
        String name,

        @Schema(examples = "Half a year with a buddy who leads a team since spring, too.")
        String description,

        @Schema(required = true) Task task,
        @Schema(required = true) Admission admission,

        @Schema(required = true, examples = "2027-03-01") LocalDate startsOn,

        @Schema(required = true, description = "Its last day", examples = "2027-08-31")
        LocalDate endsOn,

        @Schema(required = true, description = "Where its days begin and end", examples = "Europe/Berlin")
        String zone,

        @Schema(required = true, description = "How many people it has room for", examples = "200")
        int places,

        @Schema(required = true) ProgrammeState state,

        @Schema(description = "Since when it is over") Instant endedAt)
        implements Tagged {

    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id(),
                programme.name(),
                programme.description(),
                programme.task(),
                programme.admission(),
                programme.startsOn(),
                programme.endsOn(),
                programme.zone(),
                programme.places(),
                programme.state(),
                programme.endedAt());
    }
}
