package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A round of five thousand people is worked out when matching-service dies, as by {@code kill -9}. It comes back, takes the round on when the lease of the
 * lost one is over, and everybody has one group and hears of it once.
 */
@ExtendWith(Running.class)
@Tag("long")
class LosingARoundInTheMiddle {

    private static final int PEOPLE = Integer.getInteger("round.people", 5_000);
    private static final Duration SOON = Duration.ofMinutes(4);

    @Test
    void everybody_has_one_group_all_the_same(TheSystem system) {
        var manager = system.inOffice("admin").api();
        var programme = running(manager, system);
        var rounds = "/programmes/" + programme + "/rounds";
        var round = rounds + "/"
                + manager.post(MATCHING, rounds, Map.of("kind", "NEW"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state(manager, round).equals("RUNNING"));
        system.kill(MATCHING).run();
        assertThat(state(manager, round)).isEqualTo("RUNNING");
        await().atMost(SOON).until(() -> state(manager, round).equals("PREVIEW"));
        manager.post(MATCHING, round + "/publish").expect(200);
        everybodyHasOneGroup(manager, round);
        everybodyHearsOfItOnce(system, programme);
    }

    private static String running(SignedIn manager, TheSystem system) {
        var described = new HashMap<String, Object>(Map.of(
                "name", "All of us",
                "task", "BUDDY",
                "admission", "EVERYBODY",
                "zone", "Europe/Berlin",
                "places", PEOPLE));
        described.put("startsOn", LocalDate.now(Clock.systemUTC()).toString());
        described.put("endsOn", LocalDate.now(Clock.systemUTC()).plusMonths(6).toString());
        var programme = manager.post(MATCHING, "/programmes", described)
                .expect(201)
                .json()
                .path("id")
                .asString();
        manager.post(MATCHING, "/programmes/" + programme + "/open").expect(200);
        comeIn(system, programme);
        manager.post(MATCHING, "/programmes/" + programme + "/start").expect(200);
        return programme;
    }

    private static void comeIn(TheSystem system, String programme) {
        Crowd.comesIn(system, PEOPLE, "round", "BUDDY");
        system.databases().run(MATCHING, """
                insert into enrolment (id, programme, person, state, turn, since)
                select gen_random_uuid(), '%s', person, 'ENROLLED', nextval('enrolment_turn'), now()
                from pool_entry where match ->> 'unit' like 'round-%%'""".formatted(programme));
    }

    private static String state(SignedIn manager, String round) {
        return manager.get(MATCHING, round).expect(200).json().path("state").asString();
    }

    private static void everybodyHasOneGroup(SignedIn manager, String round) {
        var people = new ArrayList<String>();
        var next = "";
        do {
            var page = manager.get(MATCHING, round + "/groups?limit=100" + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(group -> {
                assertThat(group.path("state").asString()).isEqualTo("ACTIVE");
                people.addAll(texts(group.path("people")));
            });
            next = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(people).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    private static List<String> texts(JsonNode ids) {
        return ids.valueStream().map(JsonNode::asString).toList();
    }

    private static void everybodyHearsOfItOnce(TheSystem system, String programme) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(system.databases().rows(MATCHING, "outbox")).isZero());
        var formed = new ArrayList<String>();
        system.topics().forEachRecord((topic, text) -> {
            if (topic.equals("shipmate.matching") && text.contains("buddy-group-formed") && text.contains(programme)) {
                formed.add(text);
            }
        });
        assertThat(formed).hasSizeBetween(PEOPLE / 2 - 1, PEOPLE / 2);
    }
}
