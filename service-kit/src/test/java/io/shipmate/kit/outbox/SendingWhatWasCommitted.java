package io.shipmate.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.database.DatabaseAddress;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Outages;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SendingWhatWasCommitted {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** {@code -Doutage.seconds=20} for long; the system tests lose the broker for as long, too. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 6));

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    DatabaseAddress database;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metricsAddress;

    private OutboxBatch replica(Broker broker, Duration frozenAfter) {
        return new OutboxBatch(entities, broker, new Obstacles(clock, Duration.ofMinutes(1)), frozenAfter);
    }

    private Broker brokerOfAReplica() {
        return new Broker(kafka, "harbour", metrics);
    }

    private double metric(String name) {
        return given().get(metricsAddress)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void five_thousand_messages_keep_the_order_of_their_keys() {
        var sequences = new Sequences(outbox, "harbour", 50);
        sequences.publish(100);
        assertThat(sequences.awaitAllInOrder(PATIENCE)).isZero();
    }

    @Test
    void a_single_busy_key_keeps_its_order_too() {
        var sequences = new Sequences(outbox, "harbour", 1);
        sequences.publish(1_000);
        assertThat(sequences.awaitAllInOrder(PATIENCE)).isZero();
    }

    /** The replica loses its session when Kafka has its batch and the database does not know yet: as if it had been killed. */
    @Test
    void a_replica_that_dies_between_sending_and_deleting_loses_nothing_and_turns_no_order_around() throws Exception {
        var sequences = new Sequences(outbox, "harbour", 30);
        var died = new CountDownLatch(1);
        var mortal = new Broker(kafka, "harbour", metrics) {
            private int sent;

            @Override
            Future<?> send(OutboxMessage message) {
                var sending = super.send(message);
                if (++sent == 20) {
                    awaitTaken(sending);
                    var session = entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                            .getSingleResult();
                    Database.run("select pg_terminate_backend(?)", session);
                    died.countDown();
                }
                return sending;
            }
        };
        var replica = replica(mortal, Duration.ofSeconds(40));
        var racing = Thread.ofVirtual().start(() -> {
            while (died.getCount() > 0) {
                try {
                    QuarkusTransaction.requiringNew().call(replica::send);
                } catch (RuntimeException _) {
                    return;
                }
            }
        });
        sequences.publish(100);
        assertThat(racing.join(PATIENCE)).as("died in time").isTrue();
        assertThat(died.getCount()).as("died in the middle").isZero();
        assertThat(sequences.awaitAllInOrder(PATIENCE)).as("sent again").isGreaterThanOrEqualTo(20);
        mortal.close();
    }

    private static void awaitTaken(Future<?> sending) {
        try {
            sending.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_replica_that_is_frozen_while_it_sends_does_not_hold_up_the_others() throws Exception {
        var sequences = new Sequences(outbox, "harbour", 10);
        var thaw = new CountDownLatch(1);
        var frozen = new CountDownLatch(1);
        var freezing = new Broker(kafka, "harbour", metrics) {
            @Override
            Future<?> send(OutboxMessage message) {
                frozen.countDown();
                try {
                    thaw.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.send(message);
            }
        };
        var replica = replica(freezing, Duration.ofSeconds(1));
        var racing = Thread.ofPlatform().start(() -> {
            while (frozen.getCount() > 0) {
                try {
                    QuarkusTransaction.requiringNew().call(replica::send);
                } catch (RuntimeException _) {
                    return;
                }
            }
        });
        while (frozen.getCount() > 0) {
            sequences.publish(10);
        }
        sequences.awaitAllInOrder(PATIENCE);
        thaw.countDown();
        racing.join(PATIENCE);
        freezing.close();
        sequences.awaitAllInOrder(PATIENCE);
    }

    @Test
    void while_the_broker_is_away_messages_wait_and_a_service_still_stops() {
        var sequences = new Sequences(outbox, "harbour", 20);
        sequences.publish(5);
        sequences.awaitAllInOrder(PATIENCE);
        Outages.withoutBroker(() -> {
            sequences.publish(20);
            stopsInTime();
            await().atMost(PATIENCE).until(() -> metric("shipmate_outbox_age_seconds") >= OUTAGE.toSeconds());
            assertThat(sequences.waiting()).isEqualTo(400);
            assertThat(metric("shipmate_outbox_depth")).isGreaterThanOrEqualTo(400);
            await().atMost(PATIENCE).until(() -> metric("shipmate_outbox_obstacles") >= 1);
        });
        sequences.publish(5);
        sequences.awaitAllInOrder(PATIENCE);
        await().atMost(PATIENCE).until(() -> metric("shipmate_outbox_depth") == 0);
        assertThat(metric("shipmate_outbox_obstacles")).isZero();
    }

    private void stopsInTime() {
        var broker = brokerOfAReplica();
        var relay = new OutboxRelay(replica(broker, Duration.ofSeconds(40)), broker, database);
        relay.start(null);
        var began = System.nanoTime();
        try {
            relay.stop(null);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void messages_go_on_when_every_connection_to_the_database_was_ended() {
        var sequences = new Sequences(outbox, "harbour", 10);
        sequences.publish(10);
        assertThat(Database.endAllConnections()).isPositive();
        await().ignoreExceptions().until(() -> {
            sequences.publish(10);
            return true;
        });
        sequences.awaitAllInOrder(PATIENCE);
    }

    @Test
    void a_message_that_the_broker_will_not_have_holds_up_its_own_key_only() {
        var poisoned = UUID.randomUUID();
        insert("harbour", poisoned, "x".repeat(2_000_000));
        insert("harbour", poisoned, "\"after\"");
        var others = new Sequences(outbox, "harbour", 10);
        others.publish(30);
        others.awaitAllInOrder(PATIENCE);
        await().until(() -> metric("shipmate_outbox_obstacles") == 1);
        assertThat(heardOf(poisoned)).isZero();

        Database.run("delete from outbox where aggregateid = ? and length(payload) > 1000000", poisoned.toString());
        await().atMost(PATIENCE).until(() -> heardOf(poisoned) == 1);
    }

    @Test
    void a_topic_that_is_missing_holds_up_no_other() {
        for (var i = 0; i < OutboxBatch.SIZE + 50; i++) {
            insert("nowhere", UUID.randomUUID(), "{}");
        }
        var others = new Sequences(outbox, "harbour", 10);
        others.publish(30);
        others.awaitAllInOrder(PATIENCE);
        assertThat(Database.number("select count(*) from outbox where aggregatetype = 'nowhere'"))
                .isEqualTo(OutboxBatch.SIZE + 50);
        Database.run("delete from outbox where aggregatetype = 'nowhere'");
    }

    private static void insert(String topic, UUID key, String payload) {
        Database.run(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at)"
                        + " values (gen_random_uuid(), ?, ?, 'io.shipmate.harbour.test.v1', ?, now())",
                topic,
                key.toString(),
                payload);
    }

    private static long heardOf(UUID key) {
        return Topics.everythingOn("shipmate.harbour").stream()
                .filter(heard -> heard.key().equals(key.toString()))
                .count();
    }

    @Test
    void what_cannot_be_sent_is_refused_to_the_one_who_wrote_it_and_what_is_rolled_back_is_never_sent() {
        var key = UUID.randomUUID();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.publishState("harbour", key, "t", "x".repeat(600_000))));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> outbox.publishState("No Topic", key, "t", "x")));
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> outbox.publishState("harbour", key, "t", "x"));
        QuarkusTransaction.begin();
        outbox.publishState("harbour", key, "t", "x");
        entities.flush();
        QuarkusTransaction.rollback();
        var marker = new Sequences(outbox, "harbour", 1);
        marker.publish(1);
        marker.awaitAllInOrder(PATIENCE);
        assertThat(heardOf(key)).isZero();
    }

    @Test
    void a_message_is_a_cloud_event_in_binary_mode_and_a_state_that_is_gone_a_tombstone() {
        var key = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publishState("harbour", key, "io.shipmate.harbour.state.v1", Map.of("a", 1));
            outbox.publishState("harbour", key, "io.shipmate.harbour.state.v1", null);
        });
        await().until(() -> heardOf(key) == 2);
        var heard = Topics.everythingOn("shipmate.harbour").stream()
                .filter(h -> h.key().equals(key.toString()))
                .toList();
        assertThat(heard.getFirst().data()).isEqualTo("{\"a\":1}");
        assertThat(heard.getFirst().headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.shipmate.harbour.state.v1")
                .containsEntry("ce_source", "/shipmate/harbour")
                .containsEntry("ce_subject", key.toString())
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        assertThat(heard.getLast().data()).isNull();
    }
}
