package io.shipmate.profile.expertise;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own evidence, and what of it one shows. */
@Schema(
        name = "Expertise",
        requiredProperties = {"all", "topics", "evidence"})
record ExpertiseView(
        @Schema(description = "Whether all of it is shown, also what comes later")
        boolean all,

        @Schema(description = "The topics that are shown, with or without evidence so far; none while `all` is true")
        List<UUID> topics,

        @Schema(description = "By topic, in the order of the catalogue")
        List<EvidenceView> evidence) {}
