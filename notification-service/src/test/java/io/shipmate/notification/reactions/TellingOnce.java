package io.shipmate.notification.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.Somebody;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingOnce {

    private static final String INBOX = "/api/notification/v1/me/inbox";

    private final Somebody anna = Somebody.known();
    private final Somebody bilal = Somebody.known();

    @Test
    void the_same_thing_under_another_event_id_is_told_once() {
        var invitation = UUID.randomUUID();
        Neighbours.invitation(invitation, bilal, anna);
        Neighbours.invitation(invitation, bilal, anna);
        anna.asks().get(INBOX).then().body("items", hasSize(1));
        Neighbours.invitation(bilal, anna);
        anna.asks().get(INBOX).then().body("items", hasSize(2));
    }

    @Test
    void each_pause_of_a_partnership_is_told() {
        var partnership = UUID.randomUUID();
        for (var day : List.of("01", "01", "02")) {
            Neighbours.matching("partnership-paused", partnership, """
                    {"partnership":"%s","circle":"%s","members":%s,"until":null,"at":"2026-05-%sT00:00:00Z"}""".formatted(
                            partnership, UUID.randomUUID(), Neighbours.members(anna, bilal), day));
        }
        for (var person : List.of(anna, bilal)) {
            person.asks()
                    .get(INBOX)
                    .then()
                    .body("items", hasSize(2))
                    .body("items[0].kind", equalTo("PARTNERSHIP_PAUSED"))
                    .body("items[0].about.partnership", equalTo(partnership.toString()));
        }
    }

    @Test
    void the_log_does_not_say_who_is_told_of_what() {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            var partnership = UUID.randomUUID();
            Neighbours.matching("partnership-formed", partnership, """
                    {"partnership":"%s","circle":"%s","members":%s,"at":"2026-05-01T00:00:00Z"}""".formatted(
                            partnership, UUID.randomUUID(), Neighbours.members(anna, bilal)));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(lines).anyMatch(line -> line.contains("PARTNERSHIP_FORMED"));
        assertThat(lines).noneMatch(line -> line.contains(anna.id().toString()));
        assertThat(lines).noneMatch(line -> line.contains(bilal.id().toString()));
    }

    @Test
    void who_did_it_is_not_told_of_it() {
        var session = UUID.randomUUID();
        var circle = UUID.randomUUID();
        Neighbours.session(
                "session-proposed", circle, """
                {"session":"%s","circle":"%s","by":"%s","members":%s,"slots":[],"zone":"UTC","at":"2026-05-01T00:00:00Z"}""".formatted(session, circle, anna.id(), Neighbours.members(anna, bilal)));
        anna.asks().get(INBOX).then().body("items", hasSize(0));
        bilal.asks()
                .get(INBOX)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("SESSION_PROPOSED"))
                .body("items[0].about.session", equalTo(session.toString()))
                .body("items[0].about.circle", equalTo(circle.toString()))
                .body("items[0].about.person", equalTo(anna.id().toString()));
    }

    @Test
    void nobody_is_told_of_what_we_do_not_know() {
        Neighbours.session("weather-changed", UUID.randomUUID(), "{\"members\":" + Neighbours.members(anna) + "}");
        anna.asks().get(INBOX).then().body("items", hasSize(0));
    }

    @Test
    void an_event_that_lacks_what_we_need_goes_to_the_dead_letters() {
        var id = Topics.say(
                "shipmate.matching",
                "io.shipmate.matching.invitation-received.v1",
                "x",
                "{\"invitation\":\"%s\",\"to\":\"%s\"}".formatted(UUID.randomUUID(), anna.id()));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.notification.dead-letter"))
                .anyMatch(heard -> heard.id().equals(id)));
    }

    @Test
    void events_about_the_same_people_on_all_partitions_are_all_told_in_one_order() {
        var events = IntStream.range(0, 60)
                .mapToObj(i -> {
                    var partnership = UUID.randomUUID();
                    return Topics.say(
                            "shipmate.matching",
                            "io.shipmate.matching.partnership-formed.v1",
                            partnership.toString(),
                            "{\"partnership\":\"%s\",\"circle\":\"%s\",\"members\":%s,\"at\":\"2026-05-01T00:00:00Z\"}"
                                    .formatted(
                                            partnership,
                                            UUID.randomUUID(),
                                            i % 2 == 0
                                                    ? Neighbours.members(anna, bilal)
                                                    : Neighbours.members(bilal, anna)));
                })
                .toList();
        events.forEach(Neighbours::heard);
        for (var person : List.of(anna, bilal)) {
            assertThat(Database.number("select count(*) from inbox_item where person = ?", person.id()))
                    .isEqualTo(60);
        }
    }
}
