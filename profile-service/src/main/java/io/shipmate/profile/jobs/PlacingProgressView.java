package io.shipmate.profile.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far placing people by the newest architecture is. */
@Schema(
        name = "PlacingProgress",
        requiredProperties = {"people", "waiting"})
record PlacingProgressView(
        @Schema(description = "How many people there are, those who have left included", examples = "1200")
        long people,

        @Schema(description = "How many of them still stand where an older architecture has put them", examples = "0")
        long waiting) {}
