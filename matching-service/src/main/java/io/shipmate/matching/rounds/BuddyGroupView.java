package io.shipmate.matching.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A buddy group as one of its people sees it. */
@Schema(name = "BuddyGroup", description = "Your buddies in a programme")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BuddyGroupView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d74")
        UUID id,

        @Schema(required = true) UUID programme,
        @Schema(required = true) UUID circle,

        @Schema(required = true, description = "The others: one, or two")
        List<UUID> buddies,

        @Schema(required = true) BuddyGroupState state,
        @Schema(required = true) Instant formedAt,
        Instant endedAt,

        @Schema(
                description =
                        "What you have said; nobody else learns of it before another says yes, too. Absent when it is too late to say anything")
        Boolean keepGoing) {}
