package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.TopicLabels;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That others were thankful for somebody's answers on a topic; neither who, nor how often, nor when. */
@Schema(
        name = "ShownEvidence",
        requiredProperties = {"topic", "labels"})
public record ShownEvidenceView(UUID topic, TopicLabels labels) {}
