package io.shipmate.profile.topics;

import java.util.UUID;

/** A topic as it stands on the compacted topic {@code shipmate.topics}. */
record TopicState(UUID topic, String key, UUID parent, TopicLabels labels) {

    static final String TOPIC = "topics";
    static final String TYPE = "io.shipmate.profile.topic-state.v1";
}
