package io.shipmate.profile.expertise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.topics.TopicLabels;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer with its topic's labels. */
@Schema(
        name = "Offer",
        requiredProperties = {"topic", "labels", "level", "shownTo"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferView(UUID topic, TopicLabels labels, OfferLevel level, String words, ShownTo shownTo) {

    /** The offer as it is shown; {@code labels} are those of all topics that are mentioned. */
    public static OfferView of(Offer offer, Map<UUID, TopicLabels> labels) {
        return new OfferView(offer.topic(), labels.get(offer.topic()), offer.level(), offer.words(), offer.shownTo());
    }
}
