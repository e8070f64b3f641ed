package io.shipmate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a use case leaves its events, inside its own transaction: they go out if and only if it commits, in the order
 * per aggregate in which they were left, at least once.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Outbox(
            EntityManager entities,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "shipmate.service") String service) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /** Publishes on this service's own topic, keyed by the event's aggregate. Refuses to run outside a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        put(service, event.aggregate(), event.type(), event);
    }

    /**
     * Publishes the newest state of an aggregate on a compacted topic ({@code shipmate.<topic>}).
     *
     * @param state what is to be known of it, or null for a tombstone: compaction then forgets the aggregate
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishState(String topic, UUID aggregate, String type, Object state) {
        put(topic, aggregate, type, state);
    }

    private void put(String topic, UUID aggregate, String type, Object data) {
        try {
            var payload = data == null ? null : json.writeValueAsString(data);
            entities.persist(new OutboxMessage(topic, aggregate, type, payload, clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event must be JSON: " + type, e);
        }
    }
}
