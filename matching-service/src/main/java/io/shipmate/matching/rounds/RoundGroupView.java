package io.shipmate.matching.rounds;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of a round as programme-managers see it. */
@Schema(name = "RoundGroup", description = "Who would be, is or was together")
record RoundGroupView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d74")
        UUID id,

        @Schema(required = true, description = "Two people, or three")
        List<UUID> people,

        @Schema(required = true) BuddyGroupState state) {

    static RoundGroupView of(BuddyGroup group) {
        return new RoundGroupView(group.id(), group.members(), group.state());
    }
}
