package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Roundtables of five thousand people are formed when matching-service dies, as by {@code kill -9}. No table shows before it has come back, taken them on when
 * the lease of the lost one is over, and formed all of them; nobody sits at two.
 */
@ExtendWith(Running.class)
@Tag("long")
class LosingRoundtablesInTheMiddle {

    private static final int PEOPLE = Integer.getInteger("roundtables.people", 5_000);
    private static final Duration SOON = Duration.ofMinutes(4);

    @Test
    void they_are_formed_all_the_same_and_nobody_sits_at_two(TheSystem system) {
        var manager = system.inOffice("admin").api();
        Crowd.comesIn(system, PEOPLE, "table", "ROUNDTABLE");
        var forming = "/roundtables/formings/"
                + manager.post(MATCHING, "/roundtables/formings", Map.of("name", "Spring"))
                        .expect(202)
                        .json()
                        .path("id")
                        .asString();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> at(manager, forming).path("progress").asInt() > 0);
        system.kill(MATCHING).run();
        assertThat(at(manager, forming).path("state").asString()).isEqualTo("FORMING");
        assertThat(manager.get(MATCHING, forming + "/tables").expect(200).json().path("items"))
                .isEmpty();
        await().atMost(SOON)
                .until(() -> at(manager, forming).path("state").asString().equals("PREVIEW"));
        nobodySitsAtTwo(manager, forming);
    }

    private static JsonNode at(SignedIn manager, String forming) {
        return manager.get(MATCHING, forming).expect(200).json();
    }

    private static void nobodySitsAtTwo(SignedIn manager, String forming) {
        var seated = new ArrayList<String>();
        var next = "";
        do {
            var page = manager.get(MATCHING, forming + "/tables?limit=100" + next)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(table -> table.path("members")
                            .forEach(seat -> seated.add(seat.path("person").asString())));
            next = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(seated).doesNotHaveDuplicates().hasSizeGreaterThan(PEOPLE * 9 / 10);
    }
}
