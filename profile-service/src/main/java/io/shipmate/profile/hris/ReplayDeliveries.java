package io.shipmate.profile.hris;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Apply once more what arrived in a time. */
@Schema(name = "ReplayHrisDeliveries")
record ReplayDeliveries(
        @NotNull @Schema(examples = "2026-03-02T00:00:00Z") Instant from,

        @NotNull @Schema(description = "The first moment that is not meant", examples = "2026-03-03T00:00:00Z")
        Instant to,

        @Schema(description = "Only those in this state; if it is not said, all")
        HrisDelivery.State state) {}
