package io.shipmate.profile.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One topic with its other names and the narrower topics below it. */
@Schema(
        name = "TopicDetail",
        requiredProperties = {"id", "key", "labels", "synonyms", "children"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicDetailView(
        UUID id,
        String key,
        UUID parent,
        TopicLabels labels,
        List<String> synonyms,
        List<TopicView> children,

        @Schema(
                description =
                        "The topic that it has become; this id still means it wherever it is used. As a rule absent")
        UUID mergedInto)
        implements Tagged {}
