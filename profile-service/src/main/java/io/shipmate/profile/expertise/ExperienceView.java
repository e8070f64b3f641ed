package io.shipmate.profile.expertise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.topics.TopicLabels;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An experience, with its topic's labels if there is a topic, else with its key. */
@Schema(
        name = "Experience",
        requiredProperties = {"kind", "shownTo"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExperienceView(
        ExperienceKind kind,
        UUID topic,
        TopicLabels labels,

        @Schema(examples = "southeast-asia") String key,

        String words,
        ShownTo shownTo) {

    /** The experience as it is shown; {@code labels} are those of all topics that are mentioned. */
    public static ExperienceView of(Experience experience, Map<UUID, TopicLabels> labels) {
        var topic = experience.topic();
        return new ExperienceView(
                experience.kind(),
                topic,
                topic == null ? null : labels.get(topic),
                topic == null ? experience.key() : null,
                experience.words(),
                experience.shownTo());
    }
}
