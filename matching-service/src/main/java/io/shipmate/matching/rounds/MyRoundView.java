package io.shipmate.matching.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the newest round of a programme has brought somebody. */
@Schema(name = "MyRound", description = "What the newest round has brought you: buddies, or why not")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyRoundView(
        @Schema(required = true) UUID round,

        @Schema(required = true, examples = "1") int number,

        @Schema(required = true) Instant publishedAt,

        @Schema(description = "Your buddies now; absent while you have none")
        BuddyGroupView buddyGroup,

        @Schema(description = "Why the round found nobody for you; absent if it did")
        LeftOutView leftOut) {}
