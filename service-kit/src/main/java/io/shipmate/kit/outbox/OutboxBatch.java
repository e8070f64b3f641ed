package io.shipmate.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends the oldest messages as CloudEvents in Kafka's binary mode and deletes them once the broker has them all. */
@ApplicationScoped
class OutboxBatch {

    static final int SIZE = 200;
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(10);
    private static final long LOCK = 0x736869706D617465L; // "shipmate"

    private final EntityManager entities;
    private final MutinyEmitter<String> kafka;
    private final URI source;

    OutboxBatch(
            EntityManager entities,
            @Channel("outbox") MutinyEmitter<String> kafka,
            @ConfigProperty(name = "shipmate.service") String service) {
        this.entities = entities;
        this.kafka = kafka;
        this.source = URI.create("/shipmate/" + service);
    }

    /**
     * Runs in the caller's transaction, which also holds the lock that keeps other replicas out.
     *
     * @return how many were sent; 0 if there are none or another replica is sending
     */
    int send() {
        if (!(boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult()) {
            return 0;
        }
        var oldest = entities.createQuery("from OutboxMessage order by position", OutboxMessage.class)
                .setMaxResults(SIZE)
                .getResultList();
        if (oldest.isEmpty()) {
            return 0;
        }
        var sent = oldest.stream().map(m -> kafka.sendMessage(cloudEvent(m))).toList();
        Uni.join().all(sent).andFailFast().await().atMost(BROKER_TIMEOUT);
        forget(oldest);
        return oldest.size();
    }

    private void forget(List<OutboxMessage> sent) {
        entities.createQuery("delete from OutboxMessage where id in ?1")
                .setParameter(1, sent.stream().map(OutboxMessage::id).toList())
                .executeUpdate();
    }

    private Message<String> cloudEvent(OutboxMessage message) {
        return Message.of(message.payload())
                .addMetadata(OutgoingCloudEventMetadata.<String>builder()
                        .withId(message.id().toString())
                        .withType(message.type())
                        .withSource(source)
                        .withSubject(message.key())
                        .withTimestamp(message.createdAt().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(message.topic())
                        .withKey(message.key())
                        .build());
    }
}
