package io.shipmate.profile.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    /** What is no topic is a member's own word, and its id tells so by itself. */
    private static final int VERSION_OF_WORDS = 8;

    private final Session entities;
    private final CatalogueLock lock;
    private final TopicTerms terms;
    private final OwnWords words;

    Topics(Session entities, CatalogueLock lock, TopicTerms terms, OwnWords words) {
        this.entities = entities;
        this.lock = lock;
        this.terms = terms;
        this.words = words;
    }

    /** Whether this is the id of a member's own word, of which the neighbours know nothing. */
    public static boolean isOwnWord(UUID topic) {
        return topic.version() == VERSION_OF_WORDS;
    }

    /** The labels of those of these topics and own words that exist; what was merged has the labels of what it has become. */
    public Map<UUID, TopicLabels> labels(Collection<UUID> topics) {
        var labels = new HashMap<UUID, TopicLabels>();
        if (!topics.isEmpty()) {
            entities.createNativeQuery("""
                select asked.id, t.label_en, t.label_de from topic asked
                join topic t on t.id = coalesce(asked.merged_into, asked.id) where asked.id in (?1)""", Object[].class)
                    .setParameter(1, topics)
                    .getResultStream()
                    .forEach(row -> labels.put((UUID) row[0], new TopicLabels((String) row[1], (String) row[2])));
        }
        return labels;
    }

    /**
     * What each of these ids means: itself, or the topic that it has become. Ids that mean nothing are absent. No topic is merged
     * before the transaction, which saves entries with them, is over.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> meant(Collection<UUID> ids) {
        lock.holdShared();
        return ids.isEmpty()
                ? Map.of()
                : entities.createNativeQuery(
                                "select id, coalesce(merged_into, id) from topic where id in (?1)", Object[].class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** What each of these words means: the topic that has this name, else the word itself, which is kept from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, UUID> meantBy(Collection<String> said) {
        var meant = new HashMap<String, UUID>();
        if (!said.isEmpty()) {
            lock.holdShared();
            // Always in one order, so that nobody waits for a word of somebody who waits for theirs.
            for (var word : terms.inOrder(said)) {
                meant.put(word, terms.meantBy(word).orElseGet(() -> words.of(word)));
            }
        }
        return meant;
    }

    /** What topics and words have become with which somebody still has an entry. */
    public Map<UUID, UUID> stillToMove() {
        return entities.createNativeQuery("""
            select id, merged_into from topic t where merged_into is not null and (
                exists (select from offer where topic = t.id) or exists (select from seek where topic = t.id)
                or exists (select from experience where topic = t.id))""", Object[].class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** A topic and all that stand below it, with all that they were merged from; empty if there is no such topic. */
    public Set<UUID> withDescendants(UUID topic) {
        return withDescendants(
                "select coalesce(merged_into, id) as id from topic where id = ?1 and"
                        + " (position is not null or merged_into is not null)",
                topic);
    }

    /** The topics that have this label or synonym, in whatever language, and all that stand below them. */
    public Set<UUID> named(String name) {
        return withDescendants("select topic as id from topic_term where term in (folded(?1), spelled_out(?1))", name);
    }

    private Set<UUID> withDescendants(String from, Object parameter) {
        return entities.createNativeQuery(
                        "with recursive wanted as (" + from
                                + " union select t.id from topic t join wanted w on t.parent = w.id) select id, 0 from"
                                + " wanted union select t.id, 0 from topic t join wanted w on t.merged_into = w.id",
                        Object[].class)
                .setParameter(1, parameter)
                .getResultStream()
                .map(row -> (UUID) row[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}
