package io.shipmate.session.circles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle as its members see it, all alike. To one who has left it, it has ended, and what it has become since is not theirs to know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.CIRCLE)
public record CircleView(
        @Schema(required = true) UUID id,

        @Schema(
                description =
                        "The partnership in matching-service that it belongs to, also if it was two buddies' before; absent otherwise")
        UUID partnership,

        @Schema(
                description =
                        "The buddy group in matching-service that it belongs to, or did before its two became partners; absent otherwise")
        UUID buddyGroup,

        @Schema(description = "The roundtable in matching-service that it belongs to; absent otherwise")
        UUID roundtable,

        @Schema(
                description =
                        "Who leads the roundtable, one of the members; absent in other circles, and while nobody does")
        UUID facilitator,

        @Schema(required = true, description = "Everybody in it, the caller included; names by profile's people/lookup")
        List<UUID> members,

        @Schema(required = true) CircleState state,

        @Schema(description = "The day on which a pause ends by itself, if it has one")
        LocalDate pausedUntil,

        @Schema(required = true) Instant openedAt,

        @Schema(
                description =
                        "The circle of three buddies in which the two were before; what they wrote there is among this circle's shared notes")
        UUID grownFrom)
        implements Tagged {

    static CircleView of(Circle circle, UUID viewer) {
        return circle.hasLeft(viewer) ? ended(circle) : whole(circle);
    }

    private static CircleView whole(Circle circle) {
        return new CircleView(
                circle.id(),
                circle.partnership(),
                circle.buddyGroup(),
                circle.roundtable(),
                circle.facilitator(),
                circle.members(),
                circle.state(),
                circle.pausedUntil(),
                circle.openedAt(),
                circle.grownFrom());
    }

    private static CircleView ended(Circle circle) {
        return new CircleView(
                circle.id(),
                null,
                circle.buddyGroup(),
                null,
                null,
                circle.everybody(),
                CircleState.ENDED,
                null,
                circle.openedAt(),
                null);
    }
}
