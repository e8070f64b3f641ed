package io.shipmate.profile.expertise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.topics.TopicLabels;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seek with its topic's labels. */
@Schema(
        name = "Seek",
        requiredProperties = {"topic", "labels", "need", "shownTo"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeekView(UUID topic, TopicLabels labels, Need need, String words, ShownTo shownTo) {

    /** The seek as it is shown; {@code labels} are those of all topics that are mentioned. */
    public static SeekView of(Seek seek, Map<UUID, TopicLabels> labels) {
        return new SeekView(seek.topic(), labels.get(seek.topic()), seek.need(), seek.words(), seek.shownTo());
    }
}
