package io.shipmate.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys with numbered messages, and what has to be true of them once they are on the topic. */
final class Sequences {

    private static final String TYPE = "io.shipmate.harbour.numbered.v1";

    private final Outbox outbox;
    private final String topic;
    private final List<UUID> keys;
    private int published;

    Sequences(Outbox outbox, String topic, int keys) {
        this.outbox = outbox;
        this.topic = topic;
        this.keys = Stream.generate(UUID::randomUUID).limit(keys).toList();
    }

    /** Publishes so many messages on every key, a hundred rounds of all keys in each transaction. */
    void publish(int ofEachKey) {
        var first = published;
        published += ofEachKey;
        for (var n = first; n < published; n += 100) {
            var from = n;
            var to = Math.min(published, n + 100);
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.range(from, to).forEach(this::publishOne));
        }
    }

    private void publishOne(int number) {
        keys.forEach(key -> outbox.publishState(topic, key, TYPE, Map.of("n", number)));
    }

    /** Waits until everything has arrived, at least once, each key in its order. Returns how many came twice. */
    long awaitAllInOrder(Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(numbersByKey().values())
                        .allSatisfy(
                                numbers -> assertThat(new HashSet<>(numbers)).hasSize(published)));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        var all = numbersByKey();
        all.values()
                .forEach(numbers -> assertThat(numbers.stream().distinct().toList())
                        .isEqualTo(IntStream.range(0, published).boxed().toList()));
        return all.values().stream().mapToLong(List::size).sum() - (long) published * keys.size();
    }

    /** How many of these messages are still in the outbox. */
    long waiting() {
        return Database.number("select count(*) from outbox where aggregateid = any(?)", (Object)
                keys.stream().map(UUID::toString).toArray(String[]::new));
    }

    private Map<String, List<Integer>> numbersByKey() {
        var numbers = new java.util.HashMap<String, List<Integer>>();
        keys.forEach(key -> numbers.put(key.toString(), new ArrayList<>()));
        for (var heard : Topics.everythingOn("shipmate." + topic)) {
            if (numbers.containsKey(heard.key())) {
                numbers.get(heard.key()).add(Integer.parseInt(heard.data().replaceAll("\\D", "")));
            }
        }
        return numbers;
    }
}
