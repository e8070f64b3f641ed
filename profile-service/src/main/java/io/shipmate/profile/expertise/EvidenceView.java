package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.TopicLabels;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What thanked answers say of oneself on one topic. */
@Schema(
        name = "Evidence",
        requiredProperties = {"topic", "labels", "thanked", "lastMonth", "shown"})
record EvidenceView(
        UUID topic,
        TopicLabels labels,
        Thanked thanked,

        @Schema(description = "The last month with thanks", pattern = "\\d{4}-\\d\\d", examples = "2026-03")
        String lastMonth,

        @Schema(description = "Whether others may see it") boolean shown) {}
