package io.shipmate.profile.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is said of people's jobs and for which the architecture has no place. */
@Schema(
        name = "Unmapped",
        requiredProperties = {"kind", "said", "people"})
record UnmappedView(
        UnmappedKind kind,

        @Schema(description = "The family, level or title, letter by letter", examples = "Chief Happiness Officer")
        String said,

        @Schema(description = "Of how many people it is said", examples = "3")
        long people) {}
