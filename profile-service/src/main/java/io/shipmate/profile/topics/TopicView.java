package io.shipmate.profile.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic in a list. */
@Schema(
        name = "Topic",
        requiredProperties = {"id", "key", "labels"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicView(
        UUID id,

        @Schema(description = "Stable name for programs", examples = "giving-feedback")
        String key,

        @Schema(description = "The wider topic; absent at the top")
        UUID parent,

        TopicLabels labels) {}
