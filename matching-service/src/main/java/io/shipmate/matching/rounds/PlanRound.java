package io.shipmate.matching.rounds;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Wants a round. */
@Schema(examples = "{\"kind\":\"NEW\"}")
record PlanRound(
        @NotNull
        @Schema(
                required = true,
                description =
                        "NEW: everybody gets somebody whom they have not been put together with lately. REPAIR: somebody has left or come, and as few as possible are parted")
        RoundKind kind) {}
