package io.shipmate.profile.topics;

import java.util.UUID;

/**
 * A topic as it stands on the compacted topic {@code shipmate.topics}.
 *
 * @param mergedInto the topic that it has become, to which all entries of people move; null as a rule
 */
record TopicState(UUID topic, String key, UUID parent, TopicLabels labels, UUID mergedInto) {

    static final String TOPIC = "topics";
    static final String TYPE = "io.shipmate.profile.topic-state.v1";
}
