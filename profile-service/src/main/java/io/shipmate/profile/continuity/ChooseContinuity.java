package io.shipmate.profile.continuity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one's partnerships are to go on after one has left. */
@Schema(name = "ChooseContinuity")
record ChooseContinuity(
        @NotNull
        @Schema(description = "true: they go on once the partner wants it, too, and one's own address is verified")
        Boolean keepPartnerships) {}
