package io.shipmate.session.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "We talked." Nothing has to be said besides. */
@Schema(examples = Examples.TALK)
record LogTalk(
        @Schema(description = "When it began; now if it is left out", examples = "2026-03-03T12:30:00Z")
        Instant at,

        @Min(1) @Max(600) @Schema(description = "How long it was, if somebody wants to remember", examples = "20")
        Integer minutes) {}
