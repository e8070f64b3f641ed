package io.shipmate.profile.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The words under which the topics of the catalogue are found: labels and synonyms, as words are compared. */
@ApplicationScoped
class TopicTerms {

    private static final String OF_TOPICS = """
        insert into topic_term (topic, term)
        select distinct topic.id, term from topic,
            lateral (select label_en as name union select label_de
                union select jsonb_array_elements_text(synonyms)) as names,
            lateral (select folded(name) as term union select spelled_out(name)) as terms
        where position is not null and\s""";

    private final Session entities;

    TopicTerms(Session entities) {
        this.entities = entities;
    }

    /** Writes down the words of those topics that have none yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add() {
        entities.createNativeMutationQuery(
                        OF_TOPICS + "not exists (select from topic_term known where known.topic = topic.id)")
                .executeUpdate();
    }

    /** Writes a topic's words down anew; one that is not in the catalogue any more has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID topic) {
        entities.createNativeMutationQuery("delete from topic_term where topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
        entities.createNativeMutationQuery(OF_TOPICS + "topic.id = ?1")
                .setParameter(1, topic)
                .executeUpdate();
    }

    /** The topic that has this label, other than the one given. */
    boolean isLabelOfAnother(String label, UUID than) {
        return !entities.createNativeQuery("""
            select id, 0 from topic
            where position is not null and id <> ?2
                and folded(?1) in (folded(label_en), folded(label_de)) limit 1""", Object[].class)
                .setParameter(1, label)
                .setParameter(2, than)
                .getResultList()
                .isEmpty();
    }

    /** Words in the order of how they are compared. */
    List<String> inOrder(Collection<String> words) {
        return entities.createNativeQuery(
                        "select word, folded(word) from unnest(cast(?1 as text[])) as word order by 2, 1",
                        Object[].class)
                .setParameter(1, words.toArray(String[]::new))
                .getResultStream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** The topic that is meant by a word: the one that has it as a label, else the first that has it as a synonym. */
    Optional<UUID> meantBy(String word) {
        return entities.createNativeQuery("""
            select t.id, 0 from topic_term m join topic t on t.id = m.topic
            where m.term in (folded(?1), spelled_out(?1))
            order by folded(?1) in (folded(t.label_en), folded(t.label_de)) desc, t.position limit 1""", Object[].class)
                .setParameter(1, word)
                .getResultStream()
                .findFirst()
                .map(row -> (UUID) row[0]);
    }
}
