package io.shipmate.profile.jobs;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.jobs.AnArchitecture.PATH;
import static io.shipmate.profile.jobs.AnArchitecture.anArchitecture;
import static io.shipmate.profile.jobs.AnArchitecture.rung;
import static io.shipmate.profile.jobs.AnArchitecture.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Newcomer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TryingAnArchitectureOut {

    private static final String UNMAPPED = PATH + "/unmapped";

    private static JsonPath tried(AnArchitecture architecture) {
        return admin().body(architecture.body())
                .post(PATH + "/try")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Somebody of whom no source states a family or a level. */
    private static Newcomer called(String title) {
        return aPerson().with("job_title", title).with("job_family", "").with("level", "");
    }

    private static List<Map<String, Object>> all(String kind) {
        return admin().get(UNMAPPED + "?limit=100&kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void it_tells_who_would_stand_elsewhere_and_changes_nothing() {
        var word = "zymologist" + UUID.randomUUID().toString().replace("-", "");
        called("Senior " + word).arrives();
        called("Senior " + word).arrives();
        var anna = called(word).arrives();
        var seen = tag();
        var today = tried(anArchitecture());
        assertThat(today.getLong("moved")).isZero();
        assertThat(today.getList("moves")).isEmpty();
        assertThat(today.getMap("without")).isEqualTo(today.getMap("withoutToday"));
        var tried = tried(anArchitecture()
                .family("brewing", "Brewing")
                .meaningFamily(word, "brewing")
                .meaningLevel("senior " + word, "IC4"));
        assertThat(tried.getLong("moved")).isEqualTo(3);
        assertThat(tried.getLong("otherFamily")).isEqualTo(3);
        assertThat(tried.getLong("otherLevel")).isEqualTo(2);
        assertThat(tried.getLong("otherRank")).isEqualTo(2);
        assertThat(tried.getLong("without.family")).isEqualTo(tried.getLong("withoutToday.family") - 3);
        assertThat(tried.getLong("without.level")).isEqualTo(tried.getLong("withoutToday.level") - 2);
        assertThat(tried.getList("moves")).hasSize(2);
        assertThat(tried.<Map<String, Object>>get("moves[0]"))
                .isEqualTo(Map.of(
                        "title",
                        "Senior " + word,
                        "people",
                        2,
                        "from",
                        Map.of(),
                        "to",
                        Map.of("family", "brewing", "level", "IC4", "rank", 4)));
        assertThat(tag()).isEqualTo(seen);
        anna.calls().get("/api/profile/v1/me").then().body("jobFamily", equalTo(null));
    }

    @Test
    void another_order_of_levels_is_counted_by_rank() {
        aPerson().with("level", "IC3").arrives();
        var tried = tried(anArchitecture().levels(List.of(rung("IC3"))));
        assertThat(tried.getLong("otherRank")).isPositive();
        assertThat(tried.getLong("otherFamily")).isZero();
        assertThat(tried.getList("moves").size()).isBetween(1, 50);
    }

    @Test
    void a_contradiction_is_told_as_if_it_were_meant() {
        admin().body(anArchitecture().meaningFamily("x", "nowhere").body())
                .post(PATH + "/try")
                .then()
                .spec(isInvalidAt("/patterns/0/family"));
    }

    @Test
    void a_name_of_nothing_is_refused() {
        admin().body(anArchitecture()
                        .family("tea", "\u0301")
                        .levels(List.of(rung("\u0301")))
                        .body())
                .post(PATH + "/try")
                .then()
                .spec(isInvalidAt("/families/0/labels/en", "/levels/0/names/0"));
    }

    @Test
    void what_there_is_no_place_for_is_listed_with_the_number_of_people() {
        var mark = UUID.randomUUID().toString();
        called("Poet " + mark).arrives();
        called("Poet " + mark).arrives();
        aPerson()
                .with("job_family", "piracy " + mark)
                .with("level", "Captain " + mark)
                .arrives();
        assertThat(all("TITLE_WITHOUT_FAMILY"))
                .contains(Map.of("kind", "TITLE_WITHOUT_FAMILY", "said", "Poet " + mark, "people", 2));
        assertThat(all("TITLE_WITHOUT_LEVEL"))
                .contains(Map.of("kind", "TITLE_WITHOUT_LEVEL", "said", "Poet " + mark, "people", 2));
        assertThat(all("FAMILY")).contains(Map.of("kind", "FAMILY", "said", "piracy " + mark, "people", 1));
        assertThat(all("LEVEL")).contains(Map.of("kind", "LEVEL", "said", "Captain " + mark, "people", 1));
        assertThat(all("LEVEL")).noneMatch(item -> item.get("said").equals("IC3"));
    }

    @Test
    void the_list_comes_in_pages_most_people_first_and_none_twice() {
        called("Juggler " + UUID.randomUUID()).arrives();
        called("Juggler " + UUID.randomUUID()).arrives();
        var whole = admin().get(UNMAPPED + "?limit=100").jsonPath().getList("items");
        var first = admin().get(UNMAPPED + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        var second = admin().queryParam("after", first.getString("next"))
                .get(UNMAPPED + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        assertThat(first.getList("items")).isEqualTo(whole.subList(0, 1));
        assertThat(second.getList("items")).isEqualTo(whole.subList(1, 3));
        admin().get(UNMAPPED + "?kind=SALARY").then().spec(isInvalidAt("kind"));
    }

    @Test
    void where_nobody_is_at_work_nothing_is_without_a_place() {
        Database.run("update person set employment = 'ALUMNUS'");
        admin().get(UNMAPPED).then().statusCode(200).body("items", empty()).body("next", equalTo(null));
    }

    @Test
    void whoever_left_does_not_count() {
        var mark = "Ferryman " + UUID.randomUUID();
        var anna = called(mark).arrives();
        Database.run("update person set employment = 'ALUMNUS' where external_id = ?", anna.externalId());
        assertThat(all("TITLE_WITHOUT_FAMILY"))
                .noneMatch(item -> item.get("said").equals(mark));
    }
}
