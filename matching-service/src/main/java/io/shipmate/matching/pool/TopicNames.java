package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The topics of the catalogue, as far as matching speaks of them. */
@ApplicationScoped
public class TopicNames {

    private final Session entities;
    private final ObjectMapper json;

    TopicNames(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** All topics. */
    @Transactional
    public List<Topic> all() {
        return entities.createNativeQuery(
                        "select topic, parent, cast(labels as text), merged_into from topic", Object[].class)
                .getResultStream()
                .map(row -> new Topic((UUID) row[0], (UUID) row[1], labels((String) row[2]), (UUID) row[3]))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(TopicNews.State state) {
        entities.createNativeMutationQuery("""
                        insert into topic (topic, parent, labels, merged_into)
                        values (?1, cast(?2 as uuid), cast(?3 as jsonb), cast(?4 as uuid))
                        on conflict (topic) do update
                        set parent = excluded.parent, labels = excluded.labels, merged_into = excluded.merged_into""")
                .setParameter(1, state.topic())
                .setParameter(2, text(state.parent()))
                .setParameter(3, text(state.labels()))
                .setParameter(4, text(state.mergedInto()))
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID topic) {
        entities.createNativeMutationQuery("delete from topic where topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
    }

    private Map<String, String> labels(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A topic's labels are not readable", e);
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private String text(Map<String, String> labels) {
        try {
            return json.writeValueAsString(labels == null ? Map.of() : labels);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
