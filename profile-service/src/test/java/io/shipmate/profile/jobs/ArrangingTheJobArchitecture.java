package io.shipmate.profile.jobs;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.jobs.AnArchitecture.PATH;
import static io.shipmate.profile.jobs.AnArchitecture.anArchitecture;
import static io.shipmate.profile.jobs.AnArchitecture.rung;
import static io.shipmate.profile.jobs.AnArchitecture.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ArrangingTheJobArchitecture {

    private static final String STATES = "shipmate.job-architecture";

    /** For the other classes; which architecture there is, is the same for everybody. */
    @AfterEach
    void onlyTheLadderIsLeft() {
        anArchitecture().said().statusCode(200);
    }

    private static UUID id() {
        return UUID.fromString(
                Database.rows("select id from job_architecture").getFirst().getFirst());
    }

    /** How many the admin log knows of. */
    private static long changes() {
        return Database.number("select count(*) from admin_log where kind = 'job-architecture' and action = 'changed'");
    }

    @Test
    void at_first_there_are_levels_and_nothing_else() {
        Api.with(Tokens.of("some-member"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("families", empty())
                .body("kinships", empty())
                .body("levels", hasSize(9))
                .body("levels[4].names", contains("IC5", "M1"))
                .body("patterns", nullValue());
        admin().get(PATH).then().statusCode(200).body("patterns", empty());
    }

    @Test
    void everybody_is_placed_anew_and_the_neighbours_hear_of_those_for_whom_it_makes_a_difference() {
        var anna = aPerson()
                .with("job_title", "Principal Barista")
                .with("job_family", "")
                .with("level", "")
                .arrives()
                .takesPart();
        var bodo = aPerson().arrives().takesPart();
        var heardOfBodo = Heard.statesOf(bodo.id()).size();
        var heardOfAnna = Heard.statesOf(anna.id());
        assertThat(heardOfAnna.getLast().at("/match/jobFamily").isNull()).isTrue();
        anArchitecture()
                .family("coffee", "Coffee")
                .meaningFamily("barista*", "coffee")
                .meaningLevel("principal", "ic6")
                .holds();
        anna.calls()
                .get("/api/profile/v1/me")
                .then()
                .body("jobFamily", equalTo("coffee"))
                .body("level", equalTo("IC6"));
        bodo.calls()
                .get("/api/profile/v1/people?jobFamily=coffee&level=IC6")
                .then()
                .body("items.id", contains(anna.id().toString()));
        var now = Heard.statesOf(anna.id());
        assertThat(now).hasSize(heardOfAnna.size() + 1);
        assertThat(now.getLast().at("/match/jobFamily").asText()).isEqualTo("coffee");
        assertThat(now.getLast().at("/match/level").asText()).isEqualTo("IC6");
        assertThat(now.getLast().at("/match/levelRank").asInt()).isEqualTo(6);
        assertThat(Heard.eventsOf(anna.id())).doesNotContain("person-changed", "person-moved");
        assertThat(Heard.statesOf(bodo.id())).hasSize(heardOfBodo);
    }

    @Test
    void what_a_source_states_wins_over_the_title() {
        anArchitecture()
                .family("coffee", "Coffee")
                .family("tea", "Tea & Biscuits")
                .meaningFamily("barista", "coffee")
                .meaningLevel("barista", "IC1")
                .holds();
        aPerson()
                .with("job_title", "Barista")
                .with("job_family", "tea  &  biscuits")
                .with("level", "ic4")
                .arrives()
                .calls()
                .get("/api/profile/v1/me")
                .then()
                .body("jobFamily", equalTo("tea"))
                .body("level", equalTo("IC4"));
    }

    @Test
    void another_title_is_a_move_if_it_means_another_place() {
        anArchitecture()
                .meaningLevel("junior", "IC1")
                .meaningLevel("senior", "IC3")
                .holds();
        var anna = aPerson().with("job_title", "Junior Baker").with("level", "").arrives();
        anna.with("job_title", "Senior Baker").arrives();
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined", "person-changed", "person-moved");
        anna.with("job_title", "Senior Pastry Baker").arrives();
        assertThat(Heard.eventsOf(anna.id()))
                .containsExactly("person-joined", "person-changed", "person-moved", "person-changed");
    }

    @Test
    void the_neighbours_hear_of_families_kinship_and_levels_and_not_of_titles() {
        var before = Heard.all(STATES, id()).size();
        anArchitecture()
                .family("coffee", "Coffee")
                .family("tea", "Tea")
                .kin("tea", "coffee", "RELATED")
                .meaningFamily("barista", "coffee")
                .holds();
        var heard = Heard.all(STATES, id());
        assertThat(heard).hasSize(before + 1);
        assertThat(heard.getLast().data())
                .contains("{\"one\":\"coffee\",\"other\":\"tea\",\"closeness\":\"RELATED\"}")
                .doesNotContain("barista");
    }

    @Test
    void the_same_again_is_no_change() {
        Database.run("delete from admin_log where kind = 'job-architecture'");
        var architecture = anArchitecture().family("coffee", "Coffee");
        architecture.holds();
        var heard = Heard.all(STATES, id()).size();
        var tag = tag();
        assertThat(changes()).isEqualTo(1);
        architecture.said().statusCode(200).header("ETag", equalTo(tag));
        assertThat(changes()).isEqualTo(1);
        assertThat(Heard.all(STATES, id())).hasSize(heard);
    }

    @Test
    void whoever_was_placed_by_an_older_one_is_found_also_after_an_interruption() {
        var anna = aPerson().arrives().takesPart();
        var heard = Heard.statesOf(anna.id()).size();
        Database.run("update person set job_revision = 0, level_rank = 1 where id = ?", anna.id());
        AnArchitecture.everybodyIsPlaced();
        assertThat(Database.number("select level_rank from person where id = ?", anna.id()))
                .isEqualTo(3);
        assertThat(Heard.statesOf(anna.id())).hasSize(heard + 1);
        assertThat(Heard.stateOf(anna.id()).at("/match/levelRank").asInt()).isEqualTo(3);
    }

    @Test
    void a_change_needs_to_have_seen_what_is_there() {
        var body = anArchitecture().family("coffee", "Coffee").body();
        admin().body(body).put(PATH).then().spec(isProblem(428, "precondition-required"));
        var seen = tag();
        anArchitecture().family("tea", "Tea").holds();
        admin().header("If-Match", seen).body(body).put(PATH).then().spec(isProblem(412, "precondition-failed"));
        admin().get(PATH).then().body("families.key", contains("tea"));
    }

    @Test
    void of_two_at_once_one_is_told_of_the_other() throws Exception {
        var seen = tag();
        var both = new ArrayList<Callable<Integer>>();
        for (var key : List.of("coffee", "tea")) {
            both.add(() -> admin().header("If-Match", seen)
                    .body(anArchitecture().family(key, key).body())
                    .put(PATH)
                    .statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void it_is_for_people_admins_to_say_and_for_members_to_read() {
        for (var role : List.of("member", "programme-manager", "ops")) {
            var caller = Tokens.of("no-people-admin", role);
            Api.with(caller).get(PATH).then().statusCode(200).body("patterns", nullValue());
            Api.with(caller)
                    .header("If-Match", "*")
                    .body(anArchitecture().body())
                    .put(PATH)
                    .then()
                    .spec(isProblem(403, "forbidden"));
            Api.with(caller)
                    .body(anArchitecture().body())
                    .post(PATH + "/try")
                    .then()
                    .spec(isProblem(403, "forbidden"));
            Api.with(caller).get(PATH + "/unmapped").then().spec(isProblem(403, "forbidden"));
            Api.with(caller).get(PATH + "/progress").then().spec(isProblem(403, "forbidden"));
        }
    }

    @Test
    void every_contradiction_is_named_with_its_place() {
        var body = anArchitecture()
                .family("coffee", "Coffee")
                .family("tea", "coffee")
                .family("coffee", "Again")
                .kin("coffee", "wine", "CLOSE")
                .kin("tea", "tea", "CLOSE")
                .kin("tea", "coffee", "CLOSE")
                .kin("coffee", "tea", "DISTANT")
                .levels(List.of(rung("IC1", "M1"), rung("m1")))
                .pattern(Map.of("all", List.of("x")))
                .pattern(Map.of("all", List.of("ba*ker", "*"), "family", "wine", "level", "IC9"))
                .said()
                .spec(isProblem(400, "invalid-request"))
                .extract()
                .jsonPath();
        assertThat(body.getList("violations.at"))
                .containsExactly(
                        "/families/1/labels/en",
                        "/families/2/key",
                        "/kinships/0",
                        "/kinships/1",
                        "/kinships/3",
                        "/levels/1/names/0",
                        "/patterns/0",
                        "/patterns/1/all/0",
                        "/patterns/1/all/1",
                        "/patterns/1/family",
                        "/patterns/1/level");
        assertThat(body.getList("violations.message", String.class))
                .startsWith("\"coffee\" is already a name of the family coffee", "the family coffee is there twice")
                .endsWith("there is no level \"IC9\"");
        admin().header("If-Match", "*")
                .header("Accept-Language", "de")
                .body(anArchitecture().meaningFamily("barista", "kaffee").body())
                .put(PATH)
                .then()
                .body("violations.message", hasItem("es gibt keine Familie kaffee"));
        admin().get(PATH).then().body("families", empty());
    }

    @Test
    void too_much_is_refused() {
        var many = anArchitecture();
        IntStream.rangeClosed(1, 151).forEach(i -> many.family("family-" + i, "Family " + i));
        many.said().spec(isInvalidAt("/families"));
        anArchitecture().levels(List.of()).said().spec(isInvalidAt("/levels"));
        anArchitecture().family("Coffee & Tea", "Coffee").said().spec(isInvalidAt("/families/0/key"));
        anArchitecture().meaningLevel("x".repeat(61), "IC1").said().spec(isInvalidAt("/patterns/0/all/0"));
    }

    @Test
    void the_largest_that_there_may_be_is_told_to_the_neighbours() {
        var largest = anArchitecture()
                .levels(IntStream.range(0, 40)
                        .mapToObj(rung -> Map.of(
                                "names",
                                IntStream.range(0, 8)
                                        .mapToObj(i -> "%02d%d%s".formatted(rung, i, "級".repeat(37)))
                                        .toList()))
                        .toList());
        IntStream.range(0, 150).forEach(i -> largest.family("%040d".formatted(i), "族".repeat(57) + i));
        IntStream.range(0, 1500)
                .forEach(i -> largest.kin("%040d".formatted(i / 100), "%040d".formatted(50 + i % 100), "RELATED"));
        largest.holds();
        assertThat(Heard.all(STATES, id()).getLast().data()).contains("\"revision\"");
    }
}
