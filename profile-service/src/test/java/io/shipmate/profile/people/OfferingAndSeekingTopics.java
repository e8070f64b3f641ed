package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OfferingAndSeekingTopics {

    private static final String ME = "/api/profile/v1/me";

    private static Newcomer somebody() {
        var anna = aPerson().arrives();
        anna.id();
        return anna;
    }

    private static ValidatableResponse put(Newcomer person, String list, String entries) {
        return person.calls()
                .body("{\"%s\": [%s]}".formatted(list, entries))
                .put(ME + "/" + list)
                .then();
    }

    private static String offer(UUID topic) {
        return "{\"topic\": \"%s\", \"level\": \"EXPERT\"}".formatted(topic);
    }

    private static String seek(UUID topic) {
        return "{\"topic\": \"%s\", \"need\": \"PRESSING\"}".formatted(topic);
    }

    @Test
    void somebody_new_has_told_nothing_yet() {
        somebody()
                .calls()
                .get(ME)
                .then()
                .body("offers", hasSize(0))
                .body("seeks", hasSize(0))
                .body("experiences", hasSize(0));
    }

    @Test
    void each_list_is_replaced_as_a_whole_and_shown_as_its_kind_usually_is() {
        var anna = somebody();
        var feedback = ATopic.named("giving-feedback");
        var conflict = ATopic.named("mediation");
        put(anna, "offers", offer(feedback) + "," + offer(conflict))
                .statusCode(200)
                .body("offers", hasSize(2));
        put(
                        anna,
                        "offers",
                        "{\"topic\": \"%s\", \"level\": \"FAMILIAR\", \"words\": \"  Ich höre zu. 👂 \"}"
                                .formatted(conflict))
                .statusCode(200)
                .body("offers", hasSize(1))
                .body("offers[0].labels.en", equalTo("Mediating between others"))
                .body("offers[0].words", equalTo("Ich höre zu. 👂"))
                .body("offers[0].shownTo", equalTo("MEMBERS"));
        put(anna, "seeks", seek(feedback)).statusCode(200).body("seeks[0].shownTo", equalTo("SUGGESTED"));
        put(anna, "experiences", """
                {"kind": "REGION", "key": "southeast-asia"}, {"kind": "LIFE", "topic": "%s"},
                {"kind": "ROLE", "topic": "%s", "shownTo": "SUGGESTED"}""".formatted(feedback, feedback))
                .statusCode(200)
                .body("experiences.shownTo", equalTo(List.of("MEMBERS", "MATCHING_ONLY", "SUGGESTED")))
                .body("experiences[0].key", equalTo("southeast-asia"))
                .body("experiences[1].key", nullValue());
        put(anna, "offers", "").statusCode(200).body("offers", hasSize(0)).body("seeks", hasSize(1));
    }

    @Test
    void neighbours_hear_of_the_topics_and_never_of_the_words() {
        var anna = aPerson().arrives().takesPart();
        var feedback = ATopic.named("giving-feedback");
        put(
                        anna,
                        "offers",
                        "{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"canary words\"}".formatted(feedback))
                .statusCode(200);
        put(anna, "seeks", seek(feedback)).statusCode(200);
        put(
                        anna,
                        "experiences",
                        "{\"kind\": \"LIFE\", \"topic\": \"%s\", \"words\": \"canary words\"}".formatted(feedback))
                .statusCode(200);
        var states = Heard.statesOf(anna.id());
        var match = states.getLast().get("match");
        assertThat(match.at("/offers/0/topic").asText()).isEqualTo(feedback.toString());
        assertThat(match.at("/seeks/0/need").asText()).isEqualTo("PRESSING");
        assertThat(match.at("/experiences/0/key").asText()).isEqualTo(feedback.toString());
        assertThat(states.toString()).doesNotContain("canary");
    }

    @Test
    void of_somebody_who_is_out_neighbours_hear_no_topics() {
        var anna = somebody();
        put(anna, "offers", offer(ATopic.named("giving-feedback"))).statusCode(200);
        assertThat(Heard.statesOf(anna.id()))
                .hasSize(2)
                .allMatch(state -> state.get("match").isNull());
    }

    @Test
    void saying_the_same_again_tells_nobody() {
        var anna = aPerson().arrives().takesPart();
        put(anna, "offers", offer(ATopic.named("giving-feedback"))).statusCode(200);
        var told = Heard.statesOf(anna.id()).size();
        put(anna, "offers", offer(ATopic.named("giving-feedback"))).statusCode(200);
        assertThat(Heard.statesOf(anna.id())).hasSize(told);
    }

    @Test
    void what_is_wrong_is_named_with_its_place() {
        var anna = somebody();
        var feedback = ATopic.named("giving-feedback");
        put(anna, "offers", offer(feedback) + "," + offer(feedback)).spec(isInvalidAt("/offers/1/topic"));
        put(anna, "offers", offer(feedback) + "," + offer(UUID.randomUUID())).spec(isInvalidAt("/offers/1/topic"));
        put(anna, "offers", "{\"level\": \"EXPERT\"}").spec(isInvalidAt("/offers/0/topic"));
        put(anna, "offers", "{\"topic\": \"%s\"}".formatted(feedback)).spec(isInvalidAt("/offers/0/level"));
        put(anna, "offers", "{\"topic\": \"%s\", \"level\": \"GURU\"}".formatted(feedback))
                .spec(isInvalidAt("/offers/0/level"));
        put(
                        anna,
                        "offers",
                        "{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"%s\"}"
                                .formatted(feedback, "x".repeat(1001)))
                .spec(isInvalidAt("/offers/0/words"));
        put(anna, "offers", "{\"topic\": \"%s\", \"level\": \"EXPERT\", \"stars\": 5}".formatted(feedback))
                .spec(isInvalidAt("/offers/0/stars"));
        put(anna, "offers", "null").spec(isProblem(400, "invalid-request"));
        put(anna, "seeks", seek(feedback) + "," + seek(feedback)).spec(isInvalidAt("/seeks/1/topic"));
        put(anna, "seeks", seek(UUID.randomUUID())).spec(isInvalidAt("/seeks/0/topic"));
        put(anna, "experiences", "{\"kind\": \"REGION\"}").spec(isInvalidAt("/experiences/0"));
        put(anna, "experiences", "{\"kind\": \"REGION\", \"key\": \"Ost Asien\"}")
                .spec(isInvalidAt("/experiences/0/key"));
        put(anna, "experiences", "{\"kind\": \"LIFE\", \"key\": \"divorce\"}")
                .spec(isInvalidAt("/experiences/0/topic"));
        put(anna, "experiences", "{\"kind\": \"REGION\", \"key\": \"asia\"}, {\"kind\": \"REGION\", \"key\": \"asia\"}")
                .spec(isInvalidAt("/experiences/1/kind"));
        anna.calls().body("{}").put(ME + "/offers").then().spec(isInvalidAt("/offers"));
        anna.calls().body("").put(ME + "/offers").then().statusCode(400);
    }

    @Test
    void thirty_entries_are_enough() {
        var anna = somebody();
        var topics = Database.rows("select id from topic order by position limit 31").stream()
                .map(row -> offer(UUID.fromString(row.getFirst())))
                .toList();
        put(anna, "offers", String.join(",", topics)).spec(isInvalidAt("/offers"));
        put(anna, "offers", topics.stream().limit(30).collect(Collectors.joining(",")))
                .statusCode(200);
        // The other way round, so that every row changes its place.
        put(anna, "offers", topics.reversed().stream().skip(1).collect(Collectors.joining(",")))
                .statusCode(200);
    }

    @Test
    void two_who_replace_a_list_at_once_leave_one_of_the_two() throws Exception {
        var anna = somebody();
        var topics = Database.rows("select id from topic order by position limit 8").stream()
                .map(row -> offer(UUID.fromString(row.getFirst())))
                .toList();
        var calls = new ArrayList<Callable<Integer>>();
        for (var topic : topics) {
            calls.add(() -> put(anna, "offers", topic + "," + offer(ATopic.named("mediation")))
                    .extract()
                    .statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        anna.calls().get(ME).then().body("offers", hasSize(2));
    }

    @Test
    void somebody_unknown_tells_nothing() {
        Api.with(Tokens.of("nobody-at-all"))
                .body("{\"offers\": []}")
                .put(ME + "/offers")
                .then()
                .spec(isProblem(403, "person-unknown"));
        Api.anonymous().body("{\"seeks\": []}").put(ME + "/seeks").then().spec(isProblem(401, "unauthorized"));
    }
}
