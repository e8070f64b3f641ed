package io.shipmate.profile.roster;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.finished;
import static io.shipmate.profile.Newcomer.imported;
import static io.shipmate.profile.Newcomer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.AtOnce;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ComparingAWholeRoster {

    private static final String PATH = "/api/profile/v1/roster-imports";

    @Inject
    RosterImporting importing;

    /** Of those of other tests no roster has spoken. */
    @BeforeEach
    void nobodyElseIsThere() {
        Database.run("delete from fact_statement where source = 'ROSTER'");
    }

    private static List<Newcomer> people(int many) {
        var people = Stream.generate(Newcomer::aPerson).limit(many).toList();
        imported(csv(people.toArray(Newcomer[]::new)));
        return new ArrayList<>(people);
    }

    private static String upload(String file, String query) {
        return admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(PATH + query)
                .then()
                .statusCode(202)
                .body("whole", equalTo(true))
                .extract()
                .header("Location");
    }

    private static String whole(List<Newcomer> people) {
        return upload(csv(people.toArray(Newcomer[]::new)), "?whole=true");
    }

    private static JsonPath stopped(String location) {
        await().until(() -> admin().get(location).jsonPath().getString("state").equals("STOPPED"));
        return admin().get(location).jsonPath();
    }

    private static ValidatableResponse confirms(String location, int leaving) {
        return admin().body(Map.of("leaving", leaving))
                .post(location + "/confirm")
                .then();
    }

    private static String employment(Newcomer person) {
        return Database.rows("select employment from person where external_id = ?", person.externalId())
                .getFirst()
                .getFirst();
    }

    @Test
    void whoever_is_missing_has_left_and_the_others_are_as_it_says() {
        var people = people(20);
        var missing = people.removeFirst();
        var id = missing.id();
        people.getFirst().with("job_title", "Captain");
        people.getLast().with("unit", "Zoo");
        people.add(aPerson());
        var done = finished(whole(people));
        assertThat(List.of(
                        done.getInt("rows.created"),
                        done.getInt("rows.changed"),
                        done.getInt("rows.moved"),
                        done.getInt("rows.unchanged"),
                        done.getInt("rows.left"),
                        done.getInt("rows.failed")))
                .containsExactly(1, 2, 1, 17, 1, 0);
        assertThat(done.getInt("rows.total")).isEqualTo(21).isEqualTo(done.getInt("rows.done"));
        assertThat(done.getMap("comparison"))
                .isEqualTo(Map.of("leaving", 1, "ofPeople", 20, "mostLeaving", 2, "rowsWithoutId", 0));
        assertThat(employment(missing)).isEqualTo("ALUMNUS");
        assertThat(Heard.eventsOf(id)).endsWith("person-left");
        assertThat(rows(done, "LEFT"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("externalId", missing.externalId())
                        .doesNotContainKey("row"));
        assertThat(finished(whole(people)).getInt("rows.unchanged")).isEqualTo(20);
    }

    @Test
    void a_dry_run_tells_who_would_leave_and_lets_nobody_go() {
        var people = people(4);
        var missing = people.removeFirst();
        var done = finished(upload(csv(people.toArray(Newcomer[]::new)), "?whole=true&dryRun=true"));
        assertThat(done.getInt("rows.left")).isEqualTo(1);
        assertThat(done.getInt("comparison.mostLeaving")).isZero();
        assertThat(rows(done, "LEFT").getFirst()).containsEntry("externalId", missing.externalId());
        assertThat(employment(missing)).isEqualTo("ACTIVE");
    }

    @Test
    void it_stops_before_anything_is_changed_if_too_many_would_leave_at_once() {
        var people = people(10);
        var missing = List.of(people.removeFirst(), people.removeFirst());
        people.getFirst().with("job_title", "Captain");
        var location = whole(people);
        var stopped = stopped(location);
        assertThat(stopped.getMap("comparison"))
                .isEqualTo(Map.of("leaving", 2, "ofPeople", 10, "mostLeaving", 1, "rowsWithoutId", 0));
        assertThat(stopped.getInt("rows.done")).isZero();
        assertThat(missing).allSatisfy(person -> assertThat(employment(person)).isEqualTo("ACTIVE"));
        assertThat(imported(csv(people.toArray(Newcomer[]::new))).getInt("rows.changed"))
                .isEqualTo(1); // others go on
        confirms(location, 3).spec(isProblem(409, "roster-leaving-otherwise")).body("leaving", equalTo(2));
        confirms(location, 2).statusCode(200).body("state", equalTo("PENDING"));
        assertThat(finished(location).getInt("rows.left")).isEqualTo(2);
        assertThat(missing).allSatisfy(person -> assertThat(employment(person)).isEqualTo("ALUMNUS"));
    }

    @Test
    void it_stops_again_if_more_are_missing_by_the_time_it_is_confirmed() {
        var people = people(3);
        people.removeFirst();
        var location = whole(people);
        stopped(location);
        var another = aPerson().arrives();
        confirms(location, 1).statusCode(200);
        await().until(() -> admin().get(location).jsonPath().getInt("comparison.leaving") == 2);
        assertThat(stopped(location).getInt("rows.total")).isEqualTo(4);
        confirms(location, 2).statusCode(200);
        assertThat(finished(location).getInt("rows.left")).isEqualTo(2);
        assertThat(employment(another)).isEqualTo("ALUMNUS");
        confirms(location, 2).spec(isProblem(409, "roster-import-not-stopped")).body("state", equalTo("DONE"));
    }

    @Test
    void it_stops_if_a_row_has_no_id_behind_which_the_missing_one_may_be() {
        var people = people(30);
        people.removeFirst();
        var location = upload(csv(people.toArray(Newcomer[]::new)) + "broken\n", "?whole=true");
        assertThat(stopped(location).getInt("comparison.rowsWithoutId")).isEqualTo(1);
    }

    @Test
    void whoever_was_erased_is_neither_missing_nor_taken_in_while_it_is_stopped_too() {
        var people = people(5);
        var gone = people.removeFirst();
        gone.id();
        var listed = people.getFirst();
        listed.id();
        people.removeLast();
        var location = whole(people);
        assertThat(stopped(location).getInt("comparison.leaving")).isEqualTo(2);
        Leaver.erases(gone.token());
        Leaver.erases(listed.token());
        confirms(location, 2).statusCode(200);
        var done = finished(location);
        assertThat(done.getInt("rows.skipped")).isEqualTo(2);
        assertThat(done.getInt("rows.left")).isEqualTo(1);
        assertThat(done.getInt("rows.total")).isEqualTo(5).isEqualTo(done.getInt("rows.done"));
        var again = finished(whole(people));
        assertThat(again.getInt("rows.skipped")).isEqualTo(1);
        assertThat(again.getInt("rows.left")).isZero();
        assertThat(Database.dump()).doesNotContain(gone.externalId(), listed.externalId());
    }

    @Test
    void a_row_that_failed_is_of_somebody_who_is_there() {
        var people = people(3);
        people.getFirst().with("time_zone", "Mars/Olympus");
        var done = finished(whole(people));
        assertThat(done.getInt("rows.failed")).isEqualTo(1);
        assertThat(done.getInt("rows.left")).isZero();
    }

    @Test
    void given_up_it_changes_nothing_and_forgets_what_it_said() {
        var people = people(2);
        people.removeFirst();
        var location = whole(people);
        stopped(location);
        admin().post(location + "/discard").then().statusCode(200).body("state", equalTo("DISCARDED"));
        admin().post(location + "/discard").then().spec(isProblem(409, "roster-import-not-stopped"));
        var id = UUID.fromString(location.substring(location.length() - 36));
        assertThat(Database.number("select count(*) from roster_row where import = ? and facts is not null", id))
                .isZero();
    }

    @Test
    void at_which_nobody_looks_it_is_given_up_after_a_week() {
        var people = people(2);
        people.removeFirst();
        var location = whole(people);
        stopped(location);
        importing.discardForgotten();
        assertThat(admin().get(location).jsonPath().getString("state")).isEqualTo("STOPPED");
        Database.run("update roster_import set uploaded_at = now() - interval '8 days' where state = 'STOPPED'");
        importing.discardForgotten();
        assertThat(admin().get(location).jsonPath().getString("state")).isEqualTo("DISCARDED");
    }

    @Test
    void of_whom_no_roster_has_spoken_nobody_is_missing() {
        var people = people(3);
        var other = people.removeFirst();
        Database.run(
                "delete from fact_statement where person = (select id from person where external_id = ?)",
                other.externalId());
        var done = finished(whole(people));
        assertThat(done.getMap("comparison")).containsEntry("leaving", 0).containsEntry("ofPeople", 2);
        assertThat(employment(other)).isEqualTo("ACTIVE");
    }

    @Test
    void a_hire_that_is_missing_is_withdrawn() {
        var people = people(11);
        var hired = aPerson()
                .with("hired_on", LocalDate.now(Clock.systemUTC()).plusDays(20).toString())
                .arrives();
        assertThat(finished(whole(people)).getInt("rows.left")).isEqualTo(1);
        assertThat(employment(hired)).isEqualTo("ALUMNUS");
        hired.calls().get("/api/profile/v1/me").then().statusCode(403);
    }

    @Test
    void whoever_stands_in_it_is_back() {
        var people = people(11);
        var back = people.removeFirst();
        finished(whole(people));
        assertThat(employment(back)).isEqualTo("ALUMNUS");
        people.add(back);
        var done = finished(whole(people));
        assertThat(done.getInt("rows.changed")).isEqualTo(1);
        assertThat(employment(back)).isEqualTo("ACTIVE");
        assertThat(Database.rows("select left_on from person where external_id = ?", back.externalId())
                        .getFirst()
                        .getFirst())
                .isNull();
    }

    @Test
    void whoever_stands_in_it_by_another_id_is_there() {
        var people = people(2);
        var one = people.getFirst();
        var two = people.getLast();
        var file = csv(
                aPerson().with("previous_external_id", one.externalId()),
                aPerson().with("previous_external_id", two.externalId()));
        var done = finished(upload(file, "?whole=true"));
        assertThat(done.getInt("rows.left")).isZero();
        assertThat(finished(whole(people)).getInt("rows.left")).isZero();
    }

    @Test
    void of_two_who_confirm_at_once_one_is_told_that_it_goes_on_already() throws Exception {
        var people = people(2);
        people.removeFirst();
        var location = whole(people);
        stopped(location);
        var asked = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 2; i++) {
            asked.add(() -> admin().body(Map.of("leaving", 1))
                    .post(location + "/confirm")
                    .statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(asked)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(finished(location).getInt("rows.left")).isEqualTo(1);
    }

    @Test
    void of_two_who_give_it_up_or_of_whom_one_confirms_it_one_is_told_what_became_of_it() {
        var people = people(4);
        people.removeFirst();
        people.removeFirst();
        var location = whole(people);
        stopped(location);
        assertThat(AtOnce.twice(() -> admin().post(location + "/discard").statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        var again = whole(people);
        stopped(again);
        Callable<Integer> confirming = () -> confirms(again, 2).extract().statusCode();
        Callable<Integer> discarding = () -> admin().post(again + "/discard").statusCode();
        var answers = AtOnce.all(confirming, discarding);
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        var end = answers.getFirst() == 200 ? "DONE" : "DISCARDED";
        await().until(() -> admin().get(again).jsonPath().getString("state").equals(end));
    }

    @Test
    void where_nothing_was_ever_imported_the_list_is_empty() {
        Database.run("delete from roster_import");
        admin().get(PATH).then().statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @Test
    void only_a_people_admin_may_and_only_what_is_there() {
        var nowhere = PATH + "/" + UUID.randomUUID();
        admin().body(Map.of("leaving", 1)).post(nowhere + "/confirm").then().spec(isProblem(404, "not-found"));
        admin().post(nowhere + "/discard").then().spec(isProblem(404, "not-found"));
        admin().body(Map.of("leaving", 0)).post(nowhere + "/confirm").then().spec(isInvalidAt("/leaving"));
        admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", new byte[0], "text/csv")
                .post(PATH + "?whole=maybe")
                .then()
                .spec(isInvalidAt("whole"));
        Api.with(Tokens.of("member"))
                .body(Map.of("leaving", 1))
                .post(nowhere + "/confirm")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member", "ops")).post(nowhere + "/discard").then().spec(isProblem(403, "forbidden"));
        admin().get(finishedOne()).then().body("comparison", nullValue()).body("whole", equalTo(false));
    }

    private static String finishedOne() {
        return PATH + "/" + imported(csv(aPerson())).getString("id");
    }
}
