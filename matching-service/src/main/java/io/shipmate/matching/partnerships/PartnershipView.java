package io.shipmate.matching.partnerships;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partnership as one of the two sees it.
 *
 * @param partner the other one
 * @param since when both had said yes
 */
@Schema(
        name = "Partnership",
        description = "A partnership as one of the two sees it; but for one's own keepGoing both see the same")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnershipView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(
                required = true,
                description = "The circle of the two, in session-service",
                examples = "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a")
        UUID circle,

        @Schema(required = true, description = "The other person", examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID partner,

        @Schema(required = true) PartnershipState state,

        @Schema(required = true, description = "When both had said yes")
        Instant since,

        @Schema(
                description =
                        "The day on which a pause ends by itself; absent without a pause and for one with an open end")
        LocalDate pausedUntil,

        @Schema(description = "When it ended; absent while it has not")
        Instant endedAt,

        @Schema(
                description =
                        "While it rests because one of the two has left: whether you want it to go on, which only you see. Absent otherwise")
        Boolean keepGoing)
        implements Tagged {

    static PartnershipView of(Partnership partnership, UUID viewer, Boolean keepGoing, Instant now) {
        return new PartnershipView(
                partnership.id(),
                partnership.circle(),
                partnership.partnerOf(viewer),
                partnership.stateAt(now),
                partnership.formedAt(),
                partnership.pausedUntilAt(now),
                partnership.endedAt(),
                keepGoing);
    }
}
