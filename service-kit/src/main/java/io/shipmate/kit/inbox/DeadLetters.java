package io.shipmate.kit.inbox;

import io.shipmate.kit.problem.Traces;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * The failure strategy {@code dead-letters} of every channel: the connector's dead-letter queue with two promises more. An
 * event that waited when the service stopped is no dead letter. And while the dead-letter topic does not take a record, the
 * channel waits; the connector alone would end the channel for good, and nobody would notice.
 */
@ApplicationScoped
@Identifier("dead-letters")
class DeadLetters implements KafkaFailureHandler.Factory {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final KafkaFailureHandler.Factory queues;

    DeadLetters(@Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory queues) {
        this.queues = queues;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new Patient(queues.create(channel, vertx, consumer, reportFailure));
    }

    private static final class Patient implements KafkaFailureHandler {

        private final KafkaFailureHandler queue;

        private Patient(KafkaFailureHandler queue) {
            this.queue = queue;
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            if (Stopping.isBehind(reason)) {
                return Uni.createFrom().nothing();
            }
            LOG.errorf(
                    "Record %d of %s-%d is a dead letter: %s",
                    record.getOffset(), record.getTopic(), record.getPartition(), Traces.summary(reason));
            return Uni.createFrom()
                    .deferred(() -> queue.handle(record, reason, metadata))
                    .onFailure()
                    .invoke(e -> LOG.errorf(
                            "The dead-letter topic does not take record %d of %s-%d, the channel waits: %s",
                            record.getOffset(), record.getTopic(), record.getPartition(), Traces.summary(e)))
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .indefinitely();
        }

        @Override
        public void terminate() {
            queue.terminate();
        }
    }
}
