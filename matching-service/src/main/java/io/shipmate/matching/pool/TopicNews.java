package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;

/** What matching reads out of {@code shipmate.topics}. */
sealed interface TopicNews {

    /**
     * The newest state of a topic.
     *
     * @param mergedInto the topic that it has become; null as a rule
     */
    record State(UUID topic, UUID parent, Map<String, String> labels, UUID mergedInto) implements TopicNews {}

    /** The topic is no longer in the catalogue. */
    record Removed(UUID topic) implements TopicNews {}

    /** Nothing for matching. */
    record Ignored() implements TopicNews {}

    /** Reads a message; properties that matching does not know are skipped. */
    static TopicNews read(String type, String key, String payload, ObjectMapper json) {
        if (payload == null) {
            return new Removed(UUID.fromString(key));
        }
        if (!"io.shipmate.profile.topic-state.v1".equals(type)) {
            return new Ignored();
        }
        try {
            return json.readerFor(State.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no state of a topic", e);
        }
    }
}
