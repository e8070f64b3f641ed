package io.shipmate.kit.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** One event on its way out. */
@Entity
@Immutable
@Table(name = "outbox")
class OutboxMessage {

    @Id
    private UUID id;

    /** Given by the database when the row is written; a pooled sequence would break the order across replicas. */
    @Column(insertable = false, updatable = false)
    private long position;

    private String aggregatetype;
    private String aggregateid;
    private String type;
    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    OutboxMessage() {}

    OutboxMessage(String topic, UUID aggregate, String type, String payload, Instant createdAt) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.aggregatetype = topic;
        this.aggregateid = aggregate.toString();
        this.type = type;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    /** The last part of the Kafka topic: {@code profile} goes to {@code shipmate.profile}. */
    String topic() {
        return "shipmate." + aggregatetype;
    }

    String key() {
        return aggregateid;
    }

    String type() {
        return type;
    }

    /** The data as JSON, or null for a tombstone. */
    String payload() {
        return payload;
    }

    Instant createdAt() {
        return createdAt;
    }
}
