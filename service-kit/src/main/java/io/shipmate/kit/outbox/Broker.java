package io.shipmate.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one door to Kafka: turns a message into a CloudEvent in binary mode (Kafka protocol binding 1.0.2) and sends it. A
 * producer of its own and not a messaging channel, because a channel sends again by itself, out of order, and goes on with
 * what nobody waits for any more. Addressed and secured by the {@code kafka.*} settings that consumers use too.
 */
@ApplicationScoped
class Broker {

    /** So that a broker that is away is noticed while the relay's transaction still has time. */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

    private final Map<String, Object> kafka;
    private final String service;
    private final MeterRegistry metrics;
    private KafkaProducer<String, String> producer;
    private KafkaClientMetrics producerMetrics;

    Broker(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "shipmate.service") String service,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.service = service;
        this.metrics = metrics;
    }

    /** Sends, or fails; blocks for three seconds at the most while nothing is known of the topic. */
    Future<?> send(OutboxMessage message) {
        try {
            return producer().send(cloudEvent(message));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What is still on its way fails. */
    synchronized void close() {
        if (producer != null) {
            producerMetrics.close();
            producer.close(Duration.ZERO);
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            var settings = new HashMap<String, Object>();
            kafka.forEach((name, value) -> {
                if (ProducerConfig.configNames().contains(name)) {
                    settings.put(name, value);
                }
            });
            settings.putAll(SETTINGS);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producerMetrics = new KafkaClientMetrics(producer);
            producerMetrics.bindTo(metrics);
        }
        return producer;
    }

    private ProducerRecord<String, String> cloudEvent(OutboxMessage message) {
        var record = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.id().toString());
        header(record, "ce_type", message.type());
        header(record, "ce_source", "/shipmate/" + service);
        header(record, "ce_subject", message.key());
        header(record, "ce_time", message.createdAt().toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
