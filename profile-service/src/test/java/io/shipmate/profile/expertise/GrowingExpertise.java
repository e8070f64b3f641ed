package io.shipmate.profile.expertise;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.Thanks;
import io.shipmate.profile.topics.TopicMerged;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thanked answers become evidence, over a real broker, exactly once and whatever the order. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class GrowingExpertise {

    private static final String EXPERTISE = "/api/profile/v1/me/expertise";

    @Inject
    PersonalRecords records;

    @Inject
    Event<TopicMerged> merged;

    private Newcomer anna;
    private UUID id;
    private UUID feedback;
    private UUID mediation;

    @BeforeEach
    void somebody() {
        anna = aPerson().arrives();
        id = anna.id();
        feedback = ATopic.named("giving-feedback");
        mediation = ATopic.named("mediation");
    }

    private ValidatableResponse own() {
        return anna.calls().get(EXPERTISE).then().statusCode(200);
    }

    private ValidatableResponse show(String choice) {
        return anna.calls().body(choice).put(EXPERTISE).then();
    }

    @Test
    void somebody_who_was_never_thanked_has_no_evidence_and_shows_nothing() {
        own().body("evidence", empty()).body("all", equalTo(false)).body("topics", empty());
    }

    @Test
    void thanked_answers_are_evidence_by_topic_in_words_and_months() {
        Thanks.to(id).said("2026-01-31", 1, feedback, mediation);
        Thanks.to(id).said("2026-03-02", 1, feedback);
        own().body("evidence.labels.en", contains("Giving feedback", "Mediating between others"))
                .body("evidence.thanked", contains("THANKED", "THANKED"))
                .body("evidence.lastMonth", contains("2026-03", "2026-01"))
                .body("evidence.shown", contains(false, false));
        Thanks.to(id).said("2025-12-24", 1, feedback);
        own().body("evidence.thanked", contains("SEVERAL_TIMES", "THANKED"))
                .body("evidence.lastMonth", contains("2026-03", "2026-01"));
    }

    @Test
    void the_same_news_again_changes_nothing() {
        var thanks = Thanks.to(id);
        var event = thanks.saying("2026-03-02", 1, feedback);
        thanks.again(event, "2026-03-02", 1, feedback);
        for (var i = 0; i < 3; i++) {
            thanks.said("2026-03-02", 1, feedback);
        }
        own().body("evidence.thanked", contains("THANKED"));
    }

    @Test
    void thanks_that_are_taken_back_leave_no_trace_and_late_news_does_not_bring_them_back() {
        var thanks = Thanks.to(id).on(feedback).takenBack(2);
        own().body("evidence", empty());
        thanks.said("2026-03-02", 1, feedback);
        own().body("evidence", empty());
        thanks.said("2026-04-01", 3, feedback).takenBack(2);
        own().body("evidence.lastMonth", contains("2026-04"));
    }

    @Test
    void thanks_that_are_taken_back_before_they_are_heard_of_are_none() {
        Thanks.to(id).takenBack(2).said("2026-03-02", 1, feedback);
        own().body("evidence", empty());
    }

    @Test
    void the_newest_topics_of_an_answer_count_and_those_that_nobody_knows_do_not() {
        Thanks.to(id).on(feedback).said("2026-03-02", 2, mediation, UUID.randomUUID());
        own().body("evidence.topic", contains(mediation.toString()));
    }

    @Test
    void thanks_to_somebody_unknown_or_erased_change_nothing() {
        var before = Thanks.to(id).on(feedback);
        show("{\"all\": true}").statusCode(200);
        records.erase(id);
        before.said("2026-04-01", 2, feedback);
        var stranger = Thanks.to(UUID.randomUUID()).on(feedback);
        assertThat(Database.number(
                        "select count(*) from thanked_answer where contribution in (?, ?)",
                        before.contribution(),
                        stranger.contribution()))
                .isZero();
        assertThat(Database.dump()).doesNotContain(before.contribution().toString());
    }

    @Test
    void what_is_not_as_promised_is_set_aside_and_stops_nobody() {
        var key = UUID.randomUUID().toString();
        Topics.say("shipmate.matching", "io.shipmate.matching.contribution-thanked.v1", key, "{\"giver\": 7}");
        Thanks.to(id).on(feedback);
        own().body("evidence", hasSize(1));
        await().until(() -> Topics.everythingOn("shipmate.profile.dead-letter").stream()
                .anyMatch(letter -> key.equals(letter.key())));
    }

    @Test
    void one_shows_what_one_chooses() {
        Thanks.to(id).on(feedback, mediation);
        show("{\"topics\": [\"%s\"]}".formatted(mediation))
                .statusCode(200)
                .body("topics", contains(mediation.toString()))
                .body("evidence.shown", contains(false, true));
        show("{\"all\": true}")
                .statusCode(200)
                .body("all", equalTo(true))
                .body("topics", empty())
                .body("evidence.shown", contains(true, true));
        show("{}").statusCode(200).body("all", equalTo(false)).body("evidence.shown", contains(false, false));
    }

    @Test
    void a_choice_that_makes_no_sense_is_refused_with_its_place() {
        show("{\"topics\": [\"%s\", \"%s\"]}".formatted(feedback, UUID.randomUUID()))
                .spec(isInvalidAt("/topics/1"));
        show("{\"topics\": [\"%s\", \"%s\"]}".formatted(feedback, feedback)).spec(isInvalidAt("/topics/1"));
        show("{\"all\": true, \"topics\": [\"%s\"]}".formatted(feedback)).spec(isInvalidAt("/topics"));
        show("{\"topics\": [null]}").spec(isInvalidAt("/topics/0"));
        show("{\"score\": 5}").spec(isInvalidAt("/score"));
        show("").statusCode(400);
        own().body("topics", empty());
    }

    @Test
    void two_who_choose_at_once_leave_one_of_the_choices() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var choice : List.of("{\"all\": true}", "{\"topics\": [\"%s\"]}".formatted(feedback))) {
            for (var i = 0; i < 4; i++) {
                calls.add(() -> show(choice).extract().statusCode());
            }
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        var left = own().extract().jsonPath();
        assertThat(left.getBoolean("all")).isEqualTo(left.getList("topics").isEmpty());
    }

    @Test
    void evidence_follows_a_topic_into_another_and_stays_as_hidden_as_it_was() {
        var answer = Thanks.to(id).on(feedback, mediation);
        show("{\"topics\": [\"%s\"]}".formatted(feedback)).statusCode(200);
        merge(feedback, mediation);
        own().body("evidence.topic", contains(mediation.toString()))
                .body("evidence.thanked", contains("THANKED"))
                .body("evidence.shown", contains(false))
                .body("topics", empty());
        answer.takenBack(2);
        own().body("evidence", empty());
    }

    @Test
    void what_is_shown_on_a_topic_is_shown_on_the_one_that_it_becomes() {
        Thanks.to(id).on(feedback);
        show("{\"topics\": [\"%s\"]}".formatted(feedback)).statusCode(200);
        merge(feedback, mediation);
        own().body("evidence.topic", contains(mediation.toString()))
                .body("evidence.shown", contains(true))
                .body("topics", contains(mediation.toString()));
    }

    /** As the catalogue tells it; the topics themselves stay for the other tests. */
    private void merge(UUID from, UUID into) {
        QuarkusTransaction.requiringNew().run(() -> merged.fire(new TopicMerged(from, into)));
    }

    @Test
    void the_export_has_it_and_erasure_takes_it() {
        assertThat(records.export(id)).doesNotContainKey("expertise");
        Thanks.to(id).on(feedback);
        assertThat(String.valueOf(records.export(id).get("expertise"))).contains("THANKED");
        records.erase(id);
        records.erase(id);
        assertThat(Database.number("select count(*) from thanked_answer where person = ?", id))
                .isZero();
    }

    @Test
    void no_number_tells_how_often_anywhere() {
        Thanks.to(id).on(feedback);
        Map<String, Object> evidence = own().extract().path("evidence[0]");
        assertThat(evidence.values()).noneMatch(Number.class::isInstance);
    }

    @Test
    void somebody_unknown_has_none() {
        Api.with(Tokens.of("nobody-at-all")).get(EXPERTISE).then().spec(isProblem(403, "person-unknown"));
        Api.with(Tokens.of("nobody-at-all")).body("{}").put(EXPERTISE).then().spec(isProblem(403, "person-unknown"));
        Api.anonymous().get(EXPERTISE).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("a-service", "service")).get(EXPERTISE).then().spec(isProblem(403, "forbidden"));
    }
}
