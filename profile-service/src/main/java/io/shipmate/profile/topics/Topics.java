package io.shipmate.profile.topics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What other features ask about topics. */
@ApplicationScoped
public class Topics {

    private final Session entities;

    Topics(Session entities) {
        this.entities = entities;
    }

    /** The labels of those of these topics that exist. */
    public Map<UUID, TopicLabels> labels(Collection<UUID> topics) {
        var labels = new HashMap<UUID, TopicLabels>();
        if (!topics.isEmpty()) {
            entities.createNativeQuery("select id, label_en, label_de from topic where id in (?1)", Object[].class)
                    .setParameter(1, topics)
                    .getResultStream()
                    .forEach(row -> labels.put((UUID) row[0], new TopicLabels((String) row[1], (String) row[2])));
        }
        return labels;
    }

    /** A topic and all that stand below it; empty if there is no such topic. */
    public Set<UUID> withDescendants(UUID topic) {
        return withDescendants("select id from topic where id = ?1", topic);
    }

    /** The topics that have this label or synonym, in whatever language, and all that stand below them. */
    public Set<UUID> named(String name) {
        return withDescendants("select topic as id from topic_term where term in (folded(?1), spelled_out(?1))", name);
    }

    private Set<UUID> withDescendants(String from, Object parameter) {
        return entities.createNativeQuery(
                        "with recursive wanted as (" + from
                                + " union select t.id from topic t join wanted w on t.parent = w.id)"
                                + " select id, 0 from wanted",
                        Object[].class)
                .setParameter(1, parameter)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}
