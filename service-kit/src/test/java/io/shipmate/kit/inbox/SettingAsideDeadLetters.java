package io.shipmate.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class SettingAsideDeadLetters {

    private final AtomicInteger asked = new AtomicInteger();

    /** A queue that fails so often before it takes a record. */
    private KafkaFailureHandler queueFailing(int times) {
        KafkaFailureHandler queue = new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
                return asked.incrementAndGet() <= times
                        ? Uni.createFrom().failure(new IllegalStateException("no such topic"))
                        : Uni.createFrom().voidItem();
            }
        };
        return new DeadLetters((channel, vertx, consumer, report) -> queue).create(null, null, null, null);
    }

    private static IncomingKafkaRecord<String, String> record() {
        return new IncomingKafkaRecord<>(
                new ConsumerRecord<>("topic", 0, 0, "key", "value"), "channel", 0, null, null, false);
    }

    @Test
    void a_dead_letter_waits_until_its_topic_takes_it() {
        queueFailing(2)
                .handle(record(), new IllegalArgumentException("poison"), Metadata.empty())
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(asked).hasValue(3);
    }

    @Test
    void what_waited_when_the_service_stopped_is_no_dead_letter() {
        var settled = queueFailing(0)
                .handle(record(), new IllegalStateException(new Stopping(new TryAgain("x"))), Metadata.empty())
                .subscribeAsCompletionStage();
        assertThat(settled).isNotDone();
        assertThat(asked).hasValue(0);
    }
}
