package io.shipmate.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a use case leaves its events, inside its own transaction: they go out if and only if it commits, at least once, in
 * the order per aggregate in which they were left. Two transactions that leave events of one aggregate must not overlap
 * without knowing of each other: a use case that locks the aggregate or raises its version is safe.
 */
@ApplicationScoped
public class Outbox {

    /** Half of what a broker takes if nobody configured it. Events carry ids, facts and times. */
    private static final int LARGEST_PAYLOAD = 512 * 1024;

    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9-]{0,99}");

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
            requireSendable(topic, type, payload);
            entities.persist(new OutboxMessage(topic, aggregate, type, payload, clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event must be JSON: " + type, e);
        }
    }

    /** What the broker would refuse is refused here, where the one who wrote it learns of it and nothing is committed. */
    private static void requireSendable(String topic, String type, String payload) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("No topic: " + topic);
        }
        if (payload != null && payload.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("Too large for an event: " + type);
        }
    }
}
