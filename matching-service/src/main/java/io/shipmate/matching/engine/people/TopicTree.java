package io.shipmate.matching.engine.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue's topics and their parents, used to speak of a rare topic by a wider name.
 *
 * @param parents topic to parent; a topic without an entry has no parent
 */
public record TopicTree(Map<String, String> parents) {

    /** Copies the map. */
    public TopicTree {
        parents = Map.copyOf(parents);
    }

    /** The parent, if the topic has one. */
    public Optional<String> parentOf(String topic) {
        return Optional.ofNullable(parents.get(topic));
    }

    /** The ancestors from the parent upwards; a loop in the catalogue ends the walk where it would begin again. */
    public List<String> ancestorsOf(String topic) {
        List<String> ancestors = new ArrayList<>();
        String next = parents.get(topic);
        while (next != null && !next.equals(topic) && !ancestors.contains(next)) {
            ancestors.add(next);
            next = parents.get(next);
        }
        return ancestors;
    }
}
