package io.shipmate.profile.topics;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Keeping the catalogue: adding topics, describing them anew, merging one into another. One change at a time in the whole
 * company, so that no two make a loop together.
 */
@ApplicationScoped
class Curating {

    private static final Logger LOG = Logger.getLogger(Curating.class);

    private final Session entities;
    private final CatalogueLock lock;
    private final TopicTerms terms;
    private final TopicSearch search;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;
    private final Event<TopicMerged> merged;

    Curating(
            Session entities,
            CatalogueLock lock,
            TopicTerms terms,
            TopicSearch search,
            Outbox outbox,
            IfMatch ifMatch,
            AdminLog adminLog,
            Event<TopicMerged> merged) {
        this.entities = entities;
        this.lock = lock;
        this.terms = terms;
        this.search = search;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
        this.merged = merged;
    }

    @Transactional
    @Idempotent
    TopicDetailView add(DescribeTopic asked) {
        lock.hold();
        var topic = added(asked);
        publish(List.of(topic));
        return shown(topic.id());
    }

    /** A new topic at the end of its parent's children. The caller publishes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Topic added(DescribeTopic asked) {
        var labels = asked.tidyLabels();
        requireOwnLabels(labels, new UUID(0, 0));
        var topic = new Topic(key(labels), parent(asked), labels, asked.tidySynonyms(), lock.lastPosition() + 1);
        entities.persist(topic);
        entities.flush();
        terms.replace(topic.id());
        note(topic, "added");
        LOG.infof("Topic %s is added", topic.id());
        return topic;
    }

    @Transactional
    TopicDetailView describe(UUID id, DescribeTopic asked) {
        lock.hold();
        var topic = inCatalogue(id);
        ifMatch.requireSeen(search.read(id));
        var parent = parent(asked);
        if (parent != null && isBelow(parent, id)) {
            throw new TopicRefused.ParentLoop();
        }
        requireOwnLabels(asked.tidyLabels(), id);
        topic.describe(asked.tidyLabels(), asked.tidySynonyms(), parent);
        entities.flush();
        terms.replace(id);
        publish(List.of(topic));
        note(topic, "described");
        LOG.infof("Topic %s is described anew", id);
        return shown(id);
    }

    /** The same merge again changes nothing. */
    @Transactional
    @Idempotent
    TopicDetailView merge(UUID id, MergeTopic asked) {
        lock.hold();
        var topic = entities.find(Topic.class, id);
        if (topic == null || topic.isWord()) {
            throw new TopicRefused.Unknown();
        }
        var into = meant(asked.into(), "/into");
        if (into.equals(id)) {
            throw new TopicRefused.IntoItself();
        }
        if (topic.mergedInto() == null) {
            join(topic, entities.find(Topic.class, into));
            note(topic, "merged");
        } else if (!topic.mergedInto().equals(into)) {
            throw new TopicRefused.Merged(topic.mergedInto());
        }
        return shown(into);
    }

    /** The names, the narrower topics, what had become part of it before, and the entries of people go over. */
    @Transactional(Transactional.TxType.MANDATORY)
    void join(Topic topic, Topic into) {
        var changed = new ArrayList<>(List.of(topic, into));
        if (isBelow(into.id(), topic.id())) {
            into.belongTo(topic.parent());
        }
        for (var child : children(topic.id())) {
            if (!child.id().equals(into.id())) {
                child.belongTo(into.id());
                changed.add(child);
            }
        }
        var before = entities.createQuery("from Topic where mergedInto = ?1 order by id", Topic.class)
                .setParameter(1, topic.id())
                .getResultList();
        topic.mergeInto(into);
        before.forEach(earlier -> earlier.mergeInto(into));
        changed.addAll(before);
        entities.flush();
        terms.replace(topic.id());
        terms.replace(into.id());
        publish(changed.stream().filter(one -> !one.isWord()).toList());
        merged.fire(new TopicMerged(topic.id(), into.id()));
        LOG.infof("Topic %s has become part of %s", topic.id(), into.id());
    }

    private void note(Topic topic, String action) {
        adminLog.note("topic", action, topic.id(), topic.labels().en());
    }

    private List<Topic> children(UUID id) {
        return entities.createQuery("from Topic where parent = ?1 order by position", Topic.class)
                .setParameter(1, id)
                .getResultList();
    }

    void publish(List<Topic> topics) {
        topics.forEach(topic -> outbox.publishState(TopicState.TOPIC, topic.id(), TopicState.TYPE, topic.state()));
    }

    /** Puts the tree in order and shows a topic as it is now. */
    @Transactional(Transactional.TxType.MANDATORY)
    TopicDetailView shown(UUID id) {
        entities.flush();
        lock.putInOrder();
        entities.clear();
        return search.read(id);
    }

    private Topic inCatalogue(UUID id) {
        var topic = entities.find(Topic.class, id);
        if (topic == null || topic.isWord()) {
            throw new TopicRefused.Unknown();
        }
        if (topic.mergedInto() != null) {
            throw new TopicRefused.Merged(topic.mergedInto());
        }
        return topic;
    }

    private UUID parent(DescribeTopic asked) {
        return asked.parent() == null ? null : meant(asked.parent(), "/parent");
    }

    /** The topic of the catalogue that an id means. */
    UUID meant(UUID id, String place) {
        var topic = entities.find(Topic.class, id);
        if (topic != null && topic.mergedInto() != null) {
            return topic.mergedInto();
        }
        if (topic == null || !topic.isInCatalogue()) {
            throw Invalid.coded(place, "no-such-topic");
        }
        return id;
    }

    /** Whether a topic is another one or stands below it. */
    private boolean isBelow(UUID id, UUID other) {
        for (var at = id; at != null; at = entities.find(Topic.class, at).parent()) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private void requireOwnLabels(TopicLabels labels, UUID own) {
        for (var label : List.of(labels.en(), labels.de())) {
            if (terms.isLabelOfAnother(label, own)) {
                throw new TopicRefused.NameTaken(label);
            }
        }
    }

    /** From the English label; numbered if an older topic has it. */
    private String key(TopicLabels labels) {
        var key = (String) entities.createNativeQuery("""
            select coalesce(nullif(trim(both '-' from regexp_replace(folded(?1), '[^a-z0-9]+', '-', 'g')), ''), 'topic'),
                0""", Object[].class)
                .setParameter(1, labels.en())
                .getSingleResult()[0];
        var free = key;
        for (var number = 2; isKey(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }

    private boolean isKey(String key) {
        return !entities.createQuery("select id from Topic where key = ?1", UUID.class)
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }
}
