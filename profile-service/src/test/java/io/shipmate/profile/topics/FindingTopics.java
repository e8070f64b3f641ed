package io.shipmate.profile.topics;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FindingTopics {

    private static final String PATH = "/api/profile/v1/topics";

    private static RequestSpecification member() {
        return Api.with(Tokens.of("anna"));
    }

    private static List<String> found(String q) {
        return member().queryParam("q", q)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.key");
    }

    @ParameterizedTest
    @CsvSource({
        "giving feed, giving-feedback",
        "FEEDBACK G, giving-feedback",
        "rückmeldung, giving-feedback",
        "ruckmeldung, giving-feedback",
        "rueckmeldung, giving-feedback",
        "1:1, one-to-ones",
        "conversations, one-to-ones",
        "vier-augen, one-to-ones",
        "kuberntes, kubernetes",
        "fedback, giving-feedback",
        "C++, embedded-software",
        "p&l, running-a-business-unit",
        "m, leading-people",
    })
    void a_topic_is_found_by(String typed, String key) {
        assertThat(member().queryParam("q", typed)
                        .queryParam("limit", 100)
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.key"))
                .contains(key);
    }

    @Test
    void the_word_itself_stands_before_what_only_begins_with_it_or_resembles_it() {
        assertThat(found("feedback").getFirst()).isEqualTo("giving-feedback");
        assertThat(found("1:1").getFirst()).isEqualTo("one-to-ones");
    }

    @Test
    void signs_with_a_meaning_in_sql_mean_themselves() {
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("\\")).isEmpty();
        assertThat(found("';--")).isEmpty();
    }

    @Test
    void what_resembles_nothing_finds_nothing() {
        member().queryParam("q", "qqqzzzxxx").get(PATH).then().statusCode(200).body("items", empty());
    }

    @Test
    void without_a_word_all_come_in_pages_parents_before_their_children() {
        var seen = new ArrayList<UUID>();
        var before = new HashSet<String>();
        String after = null;
        do {
            var request = member().queryParam("limit", 100);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get(PATH).then().statusCode(200).extract().jsonPath();
            List<Map<String, String>> topics = page.getList("items");
            for (var topic : topics) {
                var parent = topic.get("parent");
                assertThat(parent == null || before.contains(parent)).isTrue();
                before.add(topic.get("id"));
                seen.add(UUID.fromString(topic.get("id")));
            }
            after = page.getString("next");
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(Database.number("select count(*) from topic where position is not null")));
    }

    @Test
    void a_search_goes_on_where_its_page_ended() {
        var all = member().queryParam("q", "te")
                .queryParam("limit", 100)
                .get(PATH)
                .jsonPath()
                .getList("items.key");
        var first =
                member().queryParam("q", "te").queryParam("limit", 5).get(PATH).jsonPath();
        var second = member().queryParam("q", "te")
                .queryParam("limit", 5)
                .queryParam("after", first.getString("next"))
                .get(PATH)
                .jsonPath();
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(first.getList("items.key")).isEqualTo(all.subList(0, 5));
        assertThat(second.getList("items.key")).isEqualTo(all.subList(5, 10));
    }

    @Test
    void a_topic_tells_its_other_names_and_its_children() {
        member().get(PATH + "/" + ATopic.named("performance-conversations"))
                .then()
                .statusCode(200)
                .body("labels.de", equalTo("Mitarbeitergespräche"))
                .body("synonyms", hasItem("appraisal"))
                .body("children.key", hasItem("low-performance"))
                .body("parent", not(equalTo(null)));
    }

    @Test
    void neighbours_hear_of_every_topic_once() {
        var topic = ATopic.named("giving-feedback");
        assertThat(Heard.all("shipmate.topics", topic)).singleElement().satisfies(heard -> {
            assertThat(heard.type()).isEqualTo("io.shipmate.profile.topic-state.v1");
            assertThat(heard.data()).contains("\"key\":\"giving-feedback\"").contains("\"de\":\"Feedback geben\"");
        });
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        member().queryParam("q", "x".repeat(101)).get(PATH).then().spec(isInvalidAt("q"));
        member().queryParam("limit", 101).get(PATH).then().spec(isInvalidAt("limit"));
        member().queryParam("after", "x").get(PATH).then().spec(isInvalidAt("after"));
        member().get(PATH + "/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        Api.anonymous().get(PATH).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).get(PATH).then().spec(isProblem(403, "forbidden"));
    }
}
