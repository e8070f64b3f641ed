package io.shipmate.matching.suggestions;

import io.shipmate.matching.pool.Topic;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/**
 * What the ids of topics mean by now. One that was merged means the topic that it has become, so that two people match on it
 * from the moment of the merge, whether profile-service has moved the entries of neither, one or both of them.
 */
record TopicMeanings(Map<UUID, Topic> topics) {

    /** Copies the map. */
    TopicMeanings {
        topics = Map.copyOf(topics);
    }

    /**
     * The topic that is meant; what is not known means itself. States of several topics come in any order, so a topic may for a
     * moment lead to one that was merged itself; a loop, which there should never be, ends where it would begin again.
     */
    UUID of(UUID topic) {
        var seen = new HashSet<UUID>();
        var meant = topic;
        for (var at = topics.get(topic); at != null && at.mergedInto() != null && seen.add(meant); ) {
            meant = at.mergedInto();
            at = topics.get(meant);
        }
        return meant;
    }
}
