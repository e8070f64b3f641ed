package io.shipmate.profile.topics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic's name in each language. */
@Schema(
        name = "TopicLabels",
        requiredProperties = {"en", "de"})
public record TopicLabels(
        @Schema(examples = "Giving feedback") String en,
        @Schema(examples = "Feedback geben") String de) {}
