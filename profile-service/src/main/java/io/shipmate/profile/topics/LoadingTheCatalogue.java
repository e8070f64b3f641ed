package io.shipmate.profile.topics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Brings the shipped topics into the database at the first start, and those that a new release adds at its first. What is
 * there already stays as it is: it belongs to the company. One replica at a time.
 */
@ApplicationScoped
class LoadingTheCatalogue {

    private static final Logger LOG = Logger.getLogger(LoadingTheCatalogue.class);

    private final Session entities;
    private final CatalogueLock lock;
    private final TopicTerms terms;
    private final Outbox outbox;
    private final ObjectMapper json;

    LoadingTheCatalogue(Session entities, CatalogueLock lock, TopicTerms terms, Outbox outbox, ObjectMapper json) {
        this.entities = entities;
        this.lock = lock;
        this.terms = terms;
        this.outbox = outbox;
        this.json = json;
    }

    @Transactional
    void load(@Observes StartupEvent started) {
        lock.hold();
        add(Catalogue.shipped(json));
    }

    /** Adds what is missing, at the end of the list, and tells the other services. */
    void add(Catalogue catalogue) {
        Map<String, Topic> known = entities.createQuery("from Topic", Topic.class)
                .getResultStream()
                .collect(Collectors.toMap(Topic::key, Function.identity(), (a, _) -> a, HashMap::new));
        var position = lock.lastPosition();
        var added = 0;
        for (var entry : catalogue.entries()) {
            if (!known.containsKey(entry.key())) {
                var topic = new Topic(
                        entry.key(),
                        parent(entry, known),
                        new TopicLabels(entry.en(), entry.de()),
                        entry.synonyms(),
                        ++position);
                entities.persist(topic);
                known.put(topic.key(), topic);
                outbox.publishState(TopicState.TOPIC, topic.id(), TopicState.TYPE, topic.state());
                added++;
            }
        }
        if (added > 0) {
            entities.flush();
            terms.add();
            LOG.infof("%d topics added to the catalogue", added);
        }
    }

    private static UUID parent(Catalogue.Entry entry, Map<String, Topic> known) {
        if (entry.parent() == null) {
            return null;
        }
        var parent = known.get(entry.parent());
        return parent.mergedInto() == null ? parent.id() : parent.mergedInto();
    }
}
