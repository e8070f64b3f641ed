package io.shipmate.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What somebody reads who holds the broker: every record of every topic, dead letters and the broker's own included. */
final class Topics {

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Hands on each record that is there now, its key, headers and value in one text, with the topic's name. */
    void forEachRecord(BiConsumer<String, String> reader) {
        try (var consumer = consumer()) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> reader.accept(found.topic(), text(found)));
            }
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.EXCLUDE_INTERNAL_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static String text(ConsumerRecord<String, String> found) {
        var text = new StringBuilder().append(found.key()).append('\n');
        StreamSupport.stream(found.headers().spliterator(), false)
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8))
                        .append('\n'));
        return text.append(found.value()).toString();
    }
}
