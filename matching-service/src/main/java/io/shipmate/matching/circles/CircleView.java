package io.shipmate.matching.circles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle as the other services know it. */
@Schema(name = "Circle", description = "Who is in a circle, for the other services")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CircleView(
        @Schema(required = true, examples = "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a")
        UUID circle,

        @Schema(
                description =
                        "The partnership that it is the circle of, also if its two were buddies before; absent otherwise",
                examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID partnership,

        @Schema(description = "The buddy group that it is the circle of; absent otherwise")
        UUID buddyGroup,

        @Schema(description = "The roundtable that it is the circle of; absent otherwise")
        UUID roundtable,

        @Schema(required = true, description = "Who is in it, in no order that means anything; a facilitator besides")
        List<UUID> members,

        @Schema(description = "Who leads a roundtable; absent otherwise, and while nobody does")
        UUID facilitator,

        @Schema(required = true) CircleState state,

        @Schema(
                required = true,
                description =
                        "Rises with each thing that happens to the partnership, buddy group or roundtable; the same as in its events",
                examples = "3")
        long version) {

    /** A partnership's. */
    public static CircleView ofPartnership(
            UUID circle, UUID partnership, List<UUID> members, CircleState state, long version) {
        return new CircleView(circle, partnership, null, null, members, null, state, version);
    }

    /** A buddy group's. */
    public static CircleView ofBuddies(
            UUID circle, UUID buddyGroup, List<UUID> members, CircleState state, long version) {
        return new CircleView(circle, null, buddyGroup, null, members, null, state, version);
    }

    /** A roundtable's; the facilitator may be null. */
    public static CircleView ofRoundtable(
            UUID circle, UUID roundtable, List<UUID> members, UUID facilitator, CircleState state, long version) {
        return new CircleView(circle, null, null, roundtable, members, facilitator, state, version);
    }
}
