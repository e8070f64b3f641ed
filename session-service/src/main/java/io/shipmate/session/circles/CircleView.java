package io.shipmate.session.circles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle as its members see it, all alike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.CIRCLE)
public record CircleView(
        @Schema(required = true) UUID id,

        @Schema(description = "The partnership in matching-service that it belongs to; absent in a roundtable's circle")
        UUID partnership,

        @Schema(description = "The roundtable in matching-service that it belongs to; absent in a partnership's circle")
        UUID roundtable,

        @Schema(
                description =
                        "Who leads the roundtable, one of the members; absent in a partnership's circle, and while nobody does")
        UUID facilitator,

        @Schema(required = true, description = "Everybody in it, the caller included; names by profile's people/lookup")
        List<UUID> members,

        @Schema(required = true) CircleState state,

        @Schema(description = "The day on which a pause ends by itself, if it has one")
        LocalDate pausedUntil,

        @Schema(required = true) Instant openedAt)
        implements Tagged {

    static CircleView of(Circle circle) {
        return new CircleView(
                circle.id(),
                circle.partnership(),
                circle.roundtable(),
                circle.facilitator(),
                circle.members(),
                circle.state(),
                circle.pausedUntil(),
                circle.openedAt());
    }
}
