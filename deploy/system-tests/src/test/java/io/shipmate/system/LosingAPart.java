package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.Chapter;
import io.shipmate.local.demo.Mailboxes.Mail;
import io.shipmate.local.demo.Somebody;
import io.shipmate.local.demo.Walkthrough;
import io.shipmate.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A part dies in the middle of the story, as by {@code kill -9}, and comes back after a while. The people go on: a front end
 * repeats what was not answered. In the end everything has happened, and nothing twice. A build loses the broker and one of
 * the services; {@code ./shipmate prove faults} loses each.
 */
@ExtendWith(Running.class)
class LosingAPart {

    private static final Duration A_WHILE = Duration.ofSeconds(20);
    /** A killed replica holds the mails that it had in hand for a minute. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final String INBOX = "/me/inbox?limit=100";

    @Test
    void a_service_that_dies_loses_nothing_and_does_nothing_twice(TheSystem system) {
        // The second yes has just been said; the circle's service asks for the circle before the news of it can come.
        losing(MATCHING, Chapter.THE_CIRCLE_OPENS, system);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        // Invitations go out while nobody can be asked for an address.
        "PROFILE, BOTH_SAY_YES",
        // Sessions have just been agreed on and held, and their news may not have left the house.
        "SESSION, WHAT_IS_SAID_STAYS",
        // What the two are told about is on its way to it.
        "NOTIFICATION, THE_CIRCLE_OPENS",
    })
    void so_does_any_other(Service victim, Chapter moment, TheSystem system) {
        losing(victim, moment, system);
    }

    private static void losing(Service victim, Chapter moment, TheSystem system) {
        var story = walkWhileLosing(system, moment, () -> system.kill(victim), A_WHILE);

        everythingHappenedOnce(system, story);
    }

    @Test
    void a_broker_that_dies_loses_nothing_and_nothing_happens_twice(TheSystem system) {
        var story = walkWhileLosing(system, Chapter.BOTH_SAY_YES, system::killTheBroker, A_WHILE);

        everythingHappenedOnce(system, story);
    }

    private static Walkthrough.Outcome walkWhileLosing(
            TheSystem system, Chapter moment, Supplier<Runnable> kill, Duration away) {
        var back = new AtomicReference<>(CompletableFuture.<Void>completedFuture(null));
        try {
            return system.walkthrough()
                    .withoutWaiting()
                    .heardBy(chapter -> {
                        if (chapter == moment) {
                            back.set(CompletableFuture.runAsync(kill.get(), after(away)));
                        }
                    })
                    .walk();
        } finally {
            back.get().join();
        }
    }

    private static Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void everythingHappenedOnce(TheSystem system, Walkthrough.Outcome story) {
        for (var one : story.two().both()) {
            var other = story.two().first().equals(one)
                    ? story.two().second()
                    : story.two().first();
            assertThat(ids(one, MATCHING, "/me/partnerships?limit=100", other)).containsExactly(story.partnership());
            assertThat(all(one, SESSION, "/me/circles?limit=100", "id"))
                    .filteredOn(story.circle()::equals)
                    .hasSize(1);
            assertThat(all(one, SESSION, "/circles/" + story.circle() + "/sessions", "id"))
                    .containsExactlyInAnyOrder(story.planned(), story.held().getFirst());
            assertThat(all(one, SESSION, "/sessions/" + story.held().getFirst() + "/notes/shared", "id"))
                    .containsExactly(story.note());
            eachItemAndMailOnce(system, one);
        }
        assertThat(all(story.two().first(), MATCHING, "/me/invitations?box=sent&limit=100", "id"))
                .filteredOn(story.invitation()::equals)
                .hasSize(1);
        nothingIsStuck(system);
    }

    private static List<String> ids(Somebody one, Service service, String path, Somebody partner) {
        return read(one, service, path)
                .filter(found -> found.path("partner").asString().equals(partner.id()))
                .map(found -> found.path("id").asString())
                .toList();
    }

    private static List<String> all(Somebody one, Service service, String path, String field) {
        return read(one, service, path)
                .map(found -> found.path(field).asString())
                .toList();
    }

    private static Stream<JsonNode> read(Somebody one, Service service, String path) {
        return one.api().get(service, path).expect(200).json().path("items").valueStream();
    }

    /**
     * Each thing is told once, and there is one mail for each that is mailed. A mail may be transmitted twice, when its
     * sender dies between the mail server's answer and its own note of it: SMTP has no way to ask whether it was taken. Both
     * then have one Message-ID, and programs show one; so mails are counted by that.
     */
    private static void eachItemAndMailOnce(TheSystem system, Somebody one) {
        Function<JsonNode, String> what = item -> item.path("kind").asString() + item.path("about");
        assertThat(read(one, NOTIFICATION, INBOX).map(what)).doesNotHaveDuplicates();
        await().atMost(SOON).untilAsserted(() -> {
            var mailed = read(one, NOTIFICATION, INBOX)
                    .filter(item -> !item.path("kind").asString().equals("AGREEMENT_IN_FORCE"))
                    .count();
            var ids = system.mailboxes().of(one.employee().email()).stream().map(Mail::id);
            assertThat(ids.distinct())
                    .hasSize((int) mailed)
                    .allSatisfy(id -> assertThat(id).isNotBlank());
        });
    }

    private static void nothingIsStuck(TheSystem system) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Service.values())
                        .allSatisfy(service -> assertThat(system.databases().rows(service, "outbox"))
                                .isZero()));
        var deadLetters = new ArrayList<String>();
        system.topics().forEachRecord((topic, text) -> {
            if (topic.endsWith(".dead-letter")) {
                deadLetters.add(topic + ": " + text);
            }
        });
        assertThat(deadLetters).isEmpty();
    }
}
