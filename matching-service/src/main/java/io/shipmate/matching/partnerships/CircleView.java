package io.shipmate.matching.partnerships;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circle as the other services know it. */
@Schema(name = "Circle", description = "Who is in a circle, for the other services")
record CircleView(
        @Schema(required = true, examples = "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a")
        UUID circle,

        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID partnership,

        @Schema(required = true, description = "The two, in no order that means anything")
        List<UUID> members,

        @Schema(required = true) PartnershipState state,

        @Schema(
                required = true,
                description = "Rises with each thing that happens to the partnership; the same as in its events",
                examples = "3")
        long version) {

    static CircleView of(Partnership partnership, Instant now) {
        return new CircleView(
                partnership.circle(),
                partnership.id(),
                partnership.members(),
                partnership.stateAt(now),
                partnership.changes());
    }
}
