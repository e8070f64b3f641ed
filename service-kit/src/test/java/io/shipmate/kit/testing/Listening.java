package io.shipmate.kit.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Listens to one topic for as long as the broker lives. Tests ask for everything on a topic many times a second, and to read
 * it from the beginning each time is what they would be waiting for.
 */
final class Listening {

    private static final Map<String, Listening> TOPICS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<Topics.Heard> heard = new ArrayList<>();

    private Listening(String topic) {
        var settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", RealServers.broker.address(), "enable.auto.commit", "false"));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Listening to(String topic) {
        return TOPICS.computeIfAbsent(topic, Listening::new);
    }

    /** Returns everything up to what stands there now. */
    synchronized List<Topics.Heard> catchUp() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> heard.add(Topics.heard(message)));
        }
        return List.copyOf(heard);
    }

    /** Before another broker takes the place of this one. */
    static void end() {
        TOPICS.values().forEach(listening -> listening.consumer.close());
        TOPICS.clear();
    }
}
