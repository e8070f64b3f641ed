package io.shipmate.profile.directory;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.Thanks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WhoKnowsATopic {

    private static final String ME = "/api/profile/v1/me";

    private final List<UUID> topics = new ArrayList<>();
    private Newcomer reader;

    /** A topic of the test's own with one below it, so that nobody else knows them. */
    @BeforeEach
    void topicsOfOnesOwn() {
        topics.clear();
        for (var i = 0; i < 2; i++) {
            var id = UUID.randomUUID();
            Database.run(
                    "insert into topic (id, key, parent, label_en, label_de, synonyms, position)"
                            + " select ?, ?, ?, ?, ?, '[]', max(position) + 1 from topic",
                    id,
                    "topic-" + id,
                    i == 0 ? null : topics.getFirst(),
                    "Topic " + i,
                    "Thema " + i);
            topics.add(id);
        }
        reader = aPerson().arrives();
        reader.id();
    }

    private UUID wide() {
        return topics.getFirst();
    }

    private UUID narrow() {
        return topics.getLast();
    }

    private ValidatableResponse who(UUID topic) {
        return reader.calls()
                .get("/api/profile/v1/topics/" + topic + "/people")
                .then()
                .statusCode(200);
    }

    private static Newcomer named(String family) {
        return aPerson().named("Kim", family).arrives().takesPart();
    }

    private static void offers(Newcomer person, UUID topic, String shownTo) {
        person.calls()
                .body(
                        "{\"offers\": [{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"Ask me.\", \"shownTo\": \"%s\"}]}"
                                .formatted(topic, shownTo))
                .put(ME + "/offers")
                .then()
                .statusCode(200);
    }

    private static void shows(Newcomer person, String choice) {
        person.calls().body(choice).put(ME + "/expertise").then().statusCode(200);
    }

    private static Newcomer quietExpert(String family, UUID topic) {
        var expert = named(family);
        Thanks.to(expert.id()).on(topic);
        shows(expert, "{\"all\": true}");
        return expert;
    }

    @Test
    void nobody_may_know_it() {
        who(wide()).body("items", empty());
    }

    @Test
    void who_offers_it_to_all_members_is_there_with_what_they_say() {
        var open = named("Open");
        offers(open, wide(), "MEMBERS");
        offers(named("Suggested"), wide(), "SUGGESTED");
        offers(named("Matching"), wide(), "MATCHING_ONLY");
        who(wide())
                .body("items.person.name", contains("Kim Open"))
                .body("items[0].person.title", equalTo("Senior Software Engineer"))
                .body("items[0].offers.words", contains("Ask me."))
                .body("items[0].offers.labels.en", contains("Topic 0"))
                .body("items[0].evidence", empty());
    }

    @Test
    void the_quiet_expert_is_there_once_they_show_it() {
        var quiet = named("Quiet");
        Thanks.to(quiet.id()).on(wide());
        who(wide()).body("items", empty());
        shows(quiet, "{\"topics\": [\"%s\"]}".formatted(narrow()));
        who(wide()).body("items", empty());
        shows(quiet, "{\"topics\": [\"%s\"]}".formatted(wide()));
        who(wide())
                .body("items.person.name", contains("Kim Quiet"))
                .body("items[0].offers", empty())
                .body("items[0].evidence.topic", contains(wide().toString()))
                .body("items[0].evidence[0].size()", equalTo(2));
        shows(quiet, "{}");
        who(wide()).body("items", empty());
    }

    @Test
    void what_lies_below_a_topic_counts_for_it_and_not_the_other_way_round() {
        var quiet = quietExpert("Below", narrow());
        offers(quiet, narrow(), "MEMBERS");
        quietExpert("Wide", wide());
        who(wide())
                .body("items.person.name", contains("Kim Below", "Kim Wide"))
                .body("items[0].evidence.labels.en", contains("Topic 1"));
        who(narrow()).body("items.person.name", contains("Kim Below"));
    }

    @Test
    void thanks_that_are_taken_back_are_no_evidence() {
        var quiet = named("Quiet");
        shows(quiet, "{\"all\": true}");
        Thanks.to(quiet.id()).on(wide()).takenBack(2);
        who(wide()).body("items", empty());
    }

    @Test
    void who_pauses_leaves_or_is_on_leave_is_gone_at_once() {
        var quiet = quietExpert("Quiet", wide());
        offers(quiet, wide(), "MEMBERS");
        for (var choice : List.of(
                "OUT",
                "PAUSED\", \"until\": \""
                        + java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9))) {
            quiet.takesPart();
            who(wide()).body("items.person.id", contains(quiet.id().toString()));
            quiet.calls()
                    .body("{\"status\": \"%s\"}".formatted(choice))
                    .put(ME + "/participation")
                    .then()
                    .statusCode(200);
            who(wide()).body("items", empty());
        }
        quiet.takesPart();
        quiet.with("employment", "ON_LEAVE").arrives();
        who(wide()).body("items", empty());
    }

    @Test
    void pages_go_on_by_name_whoever_was_thanked_more() {
        var much = quietExpert("Zz", wide());
        for (var i = 0; i < 4; i++) {
            Thanks.to(much.id()).on(wide());
        }
        quietExpert("Aa", wide());
        offers(named("Mm"), wide(), "MEMBERS");
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = reader.calls()
                    .get("/api/profile/v1/topics/" + wide() + "/people?limit=1" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.person.name"));
            next = page.getString("next") == null ? "" : "&after=" + page.getString("next");
        } while (!next.isEmpty());
        assertThat(names).containsExactly("Kim Aa", "Kim Mm", "Kim Zz");
    }

    @Test
    void what_does_not_exist_is_404_and_who_is_nobody_is_refused() {
        var there = "/api/profile/v1/topics/" + wide() + "/people";
        reader.calls()
                .get("/api/profile/v1/topics/" + UUID.randomUUID() + "/people")
                .then()
                .spec(isProblem(404, "not-found"));
        reader.calls().get(there + "?after=nonsense").then().spec(isProblem(400, "invalid-request"));
        Api.with(Tokens.of("admin", "people-admin")).get(there).then().spec(isProblem(403, "person-unknown"));
        Api.anonymous().get(there).then().spec(isProblem(401, "unauthorized"));
    }
}
