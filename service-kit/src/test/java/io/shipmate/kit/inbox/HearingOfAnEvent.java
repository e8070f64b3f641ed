package io.shipmate.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.harbour.Weather;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Topics;
import io.smallrye.reactive.messaging.ce.DefaultCloudEventMetadataBuilder;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import io.smallrye.reactive.messaging.ce.impl.DefaultIncomingCloudEventMetadata;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HearingOfAnEvent {

    private static final String TOPIC = "shipmate.profile";
    private static final String DEAD_LETTERS = "shipmate.profile.dead-letter";
    private static final String TYPE = "io.shipmate.test.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    TransactionSynchronizationRegistry registry;

    private static String newName() {
        return "Heard " + UUID.randomUUID().toString().substring(0, 18);
    }

    private static long launched(String name) {
        return Database.number("select count(*) from boat where name = ?", name);
    }

    private static void awaitLaunched(String name) {
        await().atMost(PATIENCE).until(() -> launched(name) == 1);
    }

    private static Topics.Heard awaitDeadLetter(String data) {
        await().atMost(PATIENCE).until(() -> !deadLetters(data).isEmpty());
        return deadLetters(data).getFirst();
    }

    private static List<Topics.Heard> deadLetters(String data) {
        return Topics.everythingOn(DEAD_LETTERS).stream()
                .filter(heard -> data.equals(heard.data()))
                .toList();
    }

    private static int session(EntityManager entities) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
    }

    @Test
    void an_event_waits_for_a_database_that_goes_away_in_the_middle_of_its_effect() {
        var name = newName();
        var tries = new AtomicInteger();
        Weather.over(name, () -> {
            if (tries.incrementAndGet() <= 2) {
                Database.run("select pg_terminate_backend(?)", session(entities));
            }
        });
        Topics.say(TOPIC, TYPE, "key", name);
        awaitLaunched(name);
        assertThat(tries).hasValue(3);
        assertThat(deadLetters(name)).isEmpty();
    }

    @Test
    void an_event_whose_commit_fails_is_tried_again() {
        var name = newName();
        var tries = new AtomicInteger();
        Weather.over(name, () -> {
            if (tries.incrementAndGet() == 1) {
                var session = session(entities);
                registry.registerInterposedSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        Database.run("select pg_terminate_backend(?)", session);
                    }

                    @Override
                    public void afterCompletion(int status) {}
                });
            }
        });
        Topics.say(TOPIC, TYPE, "key", name);
        awaitLaunched(name);
        assertThat(tries).hasValue(2);
        assertThat(deadLetters(name)).isEmpty();
    }

    @Test
    void an_event_that_lost_a_race_for_a_unique_name_finds_the_winner_at_the_second_look() {
        var name = newName();
        var tries = new AtomicInteger();
        Weather.over(name, () -> {
            tries.incrementAndGet();
            Database.run("insert into boat (id, name, version) values (gen_random_uuid(), ?, 0)", name);
        });
        Topics.say(TOPIC, TYPE, "key", name);
        var after = newName();
        Topics.say(TOPIC, TYPE, "key", after);
        awaitLaunched(after);
        assertThat(tries).hasValue(1);
        assertThat(launched(name)).isEqualTo(1);
        assertThat(deadLetters(name)).isEmpty();
    }

    @Test
    void an_event_that_will_always_break_a_constraint_is_a_dead_letter_with_its_cause() {
        var name = newName();
        Weather.over(
                name,
                () -> entities.createNativeQuery("insert into boat (id, name, version) values (null, ?1, 0)")
                        .setParameter(1, name)
                        .executeUpdate());
        Topics.say(TOPIC, TYPE, "key", name);
        var dead = awaitDeadLetter(name);
        assertThat(dead.headers())
                .containsEntry("dead-letter-topic", TOPIC)
                .containsEntry("ce_type", TYPE)
                .containsKeys("dead-letter-partition", "dead-letter-offset", "dead-letter-exception-class-name");
        assertThat(dead.headers().get("dead-letter-reason"))
                .contains("null value")
                .doesNotContain(name);
    }

    @Test
    void an_effect_may_ask_to_be_tried_again() {
        var name = newName();
        var tries = new AtomicInteger();
        Weather.over(name, () -> {
            if (tries.incrementAndGet() <= 3) {
                throw new TryAgain("the neighbour is away");
            }
        });
        Topics.say(TOPIC, TYPE, "key", name);
        awaitLaunched(name);
        assertThat(tries).hasValue(4);
    }

    @Test
    void a_record_whose_envelope_is_broken_is_a_dead_letter_and_those_behind_it_are_heard() {
        var good = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/x", "ce_type", TYPE));
        var broken = List.<Map<String, String>>of(
                Map.of(),
                Map.of("ce_specversion", "1.0"),
                with(good, "ce_id", ""),
                with(good, "ce_source", "not a uri"),
                with(good, "ce_time", "yesterday"),
                with(good, "ce_specversion", "0.1"),
                Map.of("content-type", "application/cloudevents+json"));
        var nothing = new HashMap<>(good);
        nothing.put("ce_id", null);
        var names = Stream.concat(broken.stream(), Stream.of(nothing)).map(headers -> {
            var name = newName();
            Topics.sayRaw(TOPIC, "key", name, headers);
            return name;
        });
        names.toList().forEach(HearingOfAnEvent::awaitDeadLetter);
        var after = newName();
        Topics.say(TOPIC, TYPE, "key", after);
        awaitLaunched(after);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    @Test
    void events_of_one_key_are_heard_in_their_order() {
        var prefix = newName();
        IntStream.range(0, 100).forEach(n -> Topics.say(TOPIC, TYPE, "one key", "%s %03d".formatted(prefix, n)));
        await().atMost(PATIENCE)
                .until(() -> Database.number("select count(*) from boat where name like ?", prefix + " %") == 100);
        var byTime = Database.rows("select b.name from boat b where b.name like ? order by b.id", prefix + " %");
        assertThat(byTime.stream().map(List::getFirst)).isSorted();
    }

    @Test
    void an_event_that_waits_when_the_service_stops_is_neither_done_nor_dead() throws Exception {
        var inbox = new Inbox(entities, clock);
        var waits = new CountDownLatch(1);
        var outcome = CompletableFuture.runAsync(
                () -> inbox.once(event(UUID.randomUUID().toString()), "stopping", () -> {
                    waits.countDown();
                    throw new TryAgain("never");
                }));
        assertThat(waits.await(10, TimeUnit.SECONDS)).isTrue();
        inbox.stop(null);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> outcome.get(5, TimeUnit.SECONDS))
                .matches(Stopping::isBehind);
        assertThat(Database.number("select count(*) from inbox where consumer = 'stopping'"))
                .isZero();
    }

    @Test
    void the_same_event_has_one_effect_for_each_consumer_even_when_it_comes_twice_at_once() throws Exception {
        var inbox = new Inbox(entities, clock);
        var id = UUID.randomUUID().toString();
        var effects = new AtomicInteger();
        var all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.runAsync(() -> inbox.once(event(id), "twice", () -> {
                    effects.incrementAndGet();
                    Database.rows("select pg_sleep(0.05)");
                })))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);
        assertThat(effects).hasValue(1);
        QuarkusTransaction.requiringNew().run(() -> inbox.forgetOld());
        assertThat(Database.number("select count(*) from inbox where event_id = ?", id))
                .isEqualTo(1);
        Database.run("update inbox set received_at = received_at - interval '36 days' where event_id = ?", id);
        QuarkusTransaction.requiringNew().run(() -> inbox.forgetOld());
        assertThat(Database.number("select count(*) from inbox where event_id = ?", id))
                .isZero();
    }

    private static IncomingCloudEventMetadata<String> event(String id) {
        return new DefaultIncomingCloudEventMetadata<>(new DefaultCloudEventMetadataBuilder<String>()
                .withId(id)
                .withType(TYPE)
                .withSource(URI.create("/test"))
                .withSpecVersion("1.0")
                .build());
    }
}
