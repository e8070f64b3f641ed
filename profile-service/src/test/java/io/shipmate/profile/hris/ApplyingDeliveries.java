package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.deleted;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.me;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApplyingDeliveries {

    private static final String PATH_OF_NOBODY = AnHris.PATH + "/" + UUID.randomUUID() + "/deliveries/replay";

    @Inject
    PersonalRecords records;

    @Inject
    Purging purging;

    private static String state(JsonPath opened) {
        return opened.getString("delivery.state");
    }

    private static List<String> codes(JsonPath opened) {
        return opened.getList("delivery.reasons.code");
    }

    private static List<String> row(String externalId) {
        return Database.rows(
                        "select employment, left_on, job_title, unit from person where external_id = ?", externalId)
                .getFirst();
    }

    private static long people(String externalId) {
        return Database.number("select count(*) from person where external_id = ?", externalId);
    }

    private static UUID idOf(String externalId) {
        return UUID.fromString(me(externalId).getString("id"));
    }

    @Test
    void somebody_joins_changes_moves_goes_on_leave_and_comes_back() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        assertThat(state(hris.applied(said(anna, 1, newcomer())))).isEqualTo("APPLIED");
        var id = idOf(anna);
        assertThat(me(anna).getString("zone")).isEqualTo("Europe/Berlin");
        hris.applied(said(anna, 2, Map.of("Job Title", "Senior Engineer")));
        hris.applied(said(anna, 3, Map.of("Department", "Search")));
        hris.applied(said(anna, 4, Map.of("Status", "On Leave")));
        assertThat(row(anna).getFirst()).isEqualTo("ON_LEAVE");
        hris.applied(said(anna, 5, Map.of("Status", "Active")));
        assertThat(row(anna)).containsExactly("ACTIVE", null, "Senior Engineer", "Search");
        assertThat(Heard.eventsOf(id))
                .containsExactly(
                        "person-joined",
                        "person-changed",
                        "person-changed",
                        "person-moved",
                        "person-changed",
                        "person-changed");
    }

    @Test
    void somebody_leaves_at_the_end_of_the_last_day_in_their_zone() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var today = LocalDate.now(Clock.systemUTC());
        hris.applied(said(anna, 1, newcomer("Location", "London")));
        var id = idOf(anna);
        hris.applied(said(anna, 2, Map.of("Termination Date", today.plusDays(20).toString())));
        assertThat(row(anna).subList(0, 2))
                .containsExactly("ACTIVE", today.plusDays(20).toString());
        hris.applied(said(anna, 3, Map.of("Termination Date", today.minusDays(2).toString())));
        assertThat(row(anna).subList(0, 2))
                .containsExactly("ALUMNUS", today.minusDays(2).toString());
        assertThat(Heard.last(id, "person-left").get("on").asText())
                .isEqualTo(today.minusDays(2).toString());
    }

    @Test
    void somebody_whose_first_day_lies_ahead_comes_on_that_day() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var today = LocalDate.now(Clock.systemUTC());
        var opened = hris.applied(
                said(anna, 1, newcomer("Hire Date", today.plusDays(20).toString())));
        assertThat(codes(opened)).containsExactly("first-day-ahead");
        AnHris.as(anna, call -> call.get("/api/profile/v1/me")).then().spec(isProblem(403, "sign-in-matches-nobody"));
        hris.applied(said(anna, 2, Map.of("Hire Date", today.plusDays(10).toString())));
        assertThat(people(anna)).isEqualTo(1);
        AnHris.as(anna, call -> call.get("/api/profile/v1/me")).then().statusCode(403);
        hris.applied(said(anna, 3, Map.of("Hire Date", today.minusDays(2).toString())));
        assertThat(Heard.eventsOf(idOf(anna))).containsExactly("person-joined");
    }

    @Test
    void an_employee_who_gets_the_id_of_somebody_else_is_told_of_and_both_stay() {
        var hris = AnHris.withNumbers();
        var anna = employee();
        var ben = employee();
        hris.applied(said(anna, 1, newcomer("Number", "N-" + anna)));
        hris.applied(said(ben, 2, newcomer("Number", "N-" + ben)));
        var opened = hris.applied(said(anna, 3, Map.of("Number", "N-" + ben)));
        assertThat(state(opened)).isEqualTo("APPLIED");
        assertThat(codes(opened)).containsExactly("external-id-taken");
        assertThat(opened.getString("delivery.reasons[0].fact")).isEqualTo("EXTERNAL_ID");
        assertThat(opened.getString("delivery.reasons[0].message")).startsWith("Both ids mean somebody");
        assertThat(people("N-" + anna)).isOne();
        assertThat(people("N-" + ben)).isOne();
    }

    @Test
    void an_employee_who_gets_another_id_is_the_same_person() {
        var hris = AnHris.withNumbers();
        var anna = employee();
        var old = "N-" + anna;
        hris.applied(said(anna, 1, newcomer("Number", old)));
        var id = idOf(old);
        hris.applied(said(anna, 2, Map.of("Number", "M-" + anna, "Job Title", "Captain")));
        assertThat(people(old)).isZero();
        assertThat(Database.number("select count(*) from person where id = ? and external_id = ?", id, "M-" + anna))
                .isEqualTo(1);
        assertThat(row("M-" + anna)).contains("Captain");
    }

    @Test
    void a_hire_that_is_withdrawn_never_comes() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var ahead = LocalDate.now(Clock.systemUTC()).plusDays(20).toString();
        hris.applied(said(anna, 1, newcomer("Hire Date", ahead)));
        hris.applied(said(anna, 2, Map.of("Status", "Terminated", "Termination Date", ahead)));
        hris.applied(said(anna, 3, Map.of("Status", "Terminated", "Termination Date", "2026-03-01")));
        Database.run("update person set hired_on = current_date - 2 where external_id = ?", anna);
        hris.applied(said(anna, 4, Map.of("Job Title", "Nothing")));
        AnHris.as(anna, call -> call.get("/api/profile/v1/me")).then().statusCode(403);
        assertThat(row(anna).getFirst()).isEqualTo("ALUMNUS");
    }

    @Test
    void a_last_day_that_is_over_is_noticed_by_itself() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer()));
        var id = idOf(anna);
        Database.run("update person set left_on = current_date - 2 where external_id = ?", anna);
        await().until(() -> row(anna).getFirst().equals("ALUMNUS"));
        assertThat(Heard.eventsOf(id)).endsWith("person-left");
    }

    @Test
    void a_record_deleted_there_means_left_and_forgets_the_place() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer()));
        hris.applied(deleted(anna, 2));
        assertThat(row(anna)).containsExactly("ALUMNUS", "2026-03-02", null, null);
        hris.applied(said(anna, 3, newcomer("Department", "Search")));
        assertThat(row(anna)).containsExactly("ACTIVE", null, "Engineer", "Search");
    }

    @Test
    void what_was_said_later_counts_whatever_comes_first() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 9, Map.of("Job Title", "Director")));
        assertThat(people(anna)).isZero();
        hris.applied(said(anna, 1, newcomer()));
        assertThat(row(anna)).containsExactly("ACTIVE", null, "Director", "Payments");
        hris.applied(said(anna, 5, Map.of("Job Title", "Manager", "Department", "Search")));
        assertThat(row(anna)).containsExactly("ACTIVE", null, "Director", "Search");
    }

    @Test
    void any_order_and_repetition_ends_as_the_orderly_run_does() {
        var seed = Clock.systemUTC().millis();
        var random = new Random(seed);
        var sayings = new ArrayList<Map<String, String>>();
        sayings.add(newcomer("Work Email", "same-" + seed + "@example.com"));
        sayings.add(Map.of("Job Title", "Senior"));
        sayings.add(Map.of("Status", "On Leave"));
        sayings.add(Map.of("Department", "Search", "Job Title", "Staff"));
        sayings.add(Map.of("Status", "Active", "Department", ""));
        var orderly = employee();
        var mixed = employee();
        var first = AnHris.bambooHr();
        var second = AnHris.bambooHr();
        var arriving = new ArrayList<String>();
        for (var i = 0; i < sayings.size(); i++) {
            first.delivers(said(orderly, i, sayings.get(i))).then().statusCode(200);
            arriving.addAll(Collections.nCopies(1 + random.nextInt(2), said(mixed, i, sayings.get(i))));
        }
        Collections.shuffle(arriving, random);
        arriving.forEach(body -> second.delivers(body).then().statusCode(200));
        first.settled();
        second.settled();
        admin().body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2100-01-01T00:00:00Z"))
                .post(second.path() + "/deliveries/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(sayings.size()));
        second.settled();
        assertThat(row(mixed)).as("seed %d", seed).isEqualTo(row(orderly));
    }

    @Test
    void somebody_of_whom_too_little_is_said_waits_for_the_rest() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var opened = hris.applied(said(anna, 1, Map.of("First Name", "Anna")));
        assertThat(state(opened)).isEqualTo("APPLIED");
        assertThat(codes(opened)).containsExactly("person-incomplete");
        assertThat(people(anna)).isZero();
        hris.applied(said(anna, 2, Map.of("Work Email", anna + "@example.com")));
        assertThat(me(anna).getString("zone")).isEqualTo("Europe/London"); // what the mapping has otherwise
    }

    @Test
    void one_value_that_cannot_be_fails_the_delivery_whole_until_the_mapping_knows_it() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer()));
        var opened = hris.applied(said(anna, 2, Map.of("Work Email", "nobody", "Job Title", "Astronaut")));
        assertThat(state(opened)).isEqualTo("FAILED");
        assertThat(codes(opened)).containsExactly("mail-invalid");
        assertThat(opened.getString("delivery.reasons[0].fact")).isEqualTo("EMAIL");
        assertThat(row(anna).get(2)).isEqualTo("Engineer");
        var tag = admin().get(hris.path()).header("ETag");
        var facts = new HashMap<>((Map<?, ?>) AnHris.mapping().get("facts"));
        facts.keySet().remove("EMAIL");
        admin().header("If-Match", tag)
                .body(Map.of("name", "BambooHR", "mapping", Map.of("facts", facts)))
                .put(hris.path())
                .then()
                .statusCode(200);
        admin().post(hris.path() + "/deliveries/" + opened.getString("delivery.id") + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
        assertThat(state(hris.settled())).isEqualTo("APPLIED");
        assertThat(row(anna).get(2)).isEqualTo("Astronaut");
    }

    @Test
    void a_delivery_is_opened_as_far_as_it_is_ours() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var opened = hris.applied(said(anna, 1, newcomer()));
        assertThat(opened.getString("statements[0].facts.JOB_TITLE")).isEqualTo("Engineer");
        assertThat(opened.prettify()).doesNotContain("90000-canary");
        assertThat(Database.dump()).doesNotContain("90000-canary");
    }

    @Test
    void a_manager_who_comes_later_is_linked_then_and_nobody_reports_to_themselves() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var boss = employee();
        assertThat(codes(hris.applied(said(anna, 1, newcomer("Supervisor", boss)))))
                .containsExactly("manager-awaited");
        hris.applied(said(boss, 2, newcomer()));
        assertThat(Heard.stateOf(idOf(anna)).get("manager").asText())
                .isEqualTo(idOf(boss).toString());
        var loop = hris.applied(said(boss, 3, Map.of("Supervisor", anna, "Job Title", "Chief")));
        assertThat(codes(loop)).containsExactly("reporting-line-loop");
        assertThat(row(boss).get(2)).isEqualTo("Chief");
        assertThat(Database.number("select count(*) from person where external_id = ? and manager is null", boss))
                .isEqualTo(1);
    }

    @Test
    void what_a_delivery_does_not_say_stays_as_the_roster_has_it() {
        var anna = aPerson().arrives();
        var hris = AnHris.bambooHr();
        hris.applied(said(anna.externalId(), 1, Map.of("Job Title", "Principal")));
        assertThat(row(anna.externalId())).containsExactly("ACTIVE", null, "Principal", "Payments");
        anna.with("job_title", "By hand").arrives();
        hris.applied(said(anna.externalId(), 2, Map.of("Department", "Search")));
        assertThat(row(anna.externalId())).containsExactly("ACTIVE", null, "By hand", "Search");
    }

    @Test
    void a_connection_without_a_mapping_keeps_what_comes_until_it_has_one() {
        var hris = AnHris.of(Map.of("name", "New", "provider", "BAMBOOHR", "secret", AnHris.SECRET));
        var opened = hris.applied(said(employee(), 1, newcomer()));
        assertThat(state(opened)).isEqualTo("FAILED");
        assertThat(codes(opened)).containsExactly("mapping-missing");
    }

    @Test
    void what_is_not_for_us_is_ignored_and_what_cannot_be_read_fails() {
        var hris = AnHris.bambooHr();
        assertThat(state(hris.applied("{\"type\":\"company.updated\"}"))).isEqualTo("IGNORED");
        var unreadable = hris.applied("no JSON at all");
        assertThat(state(unreadable)).isEqualTo("FAILED");
        assertThat(codes(unreadable)).containsExactly("unreadable");
    }

    @Test
    void deliveries_are_listed_by_state_and_time_in_the_reader_s_language() {
        var hris = AnHris.bambooHr();
        hris.applied("{\"type\":\"company.updated\"}");
        hris.applied("no JSON at all");
        assertThat(hris.deliveries("?state=FAILED").getList("items.id")).hasSize(1);
        assertThat(hris.deliveries("?from=2100-01-01T00:00:00Z").getList("items.id"))
                .isEmpty();
        assertThat(hris.deliveries("?to=2020-01-01T00:00:00Z").getList("items.id"))
                .isEmpty();
        var first = hris.deliveries("?limit=1");
        var second = admin().queryParam("after", first.getString("next"))
                .get(hris.path() + "/deliveries?limit=1")
                .jsonPath();
        assertThat(second.getString("items[0].state")).isEqualTo("IGNORED");
        admin().header("Accept-Language", "de")
                .get(hris.path() + "/deliveries?state=FAILED")
                .then()
                .body("items[0].reasons[0].message", equalTo("Es ist weder JSON noch ein Formular."));
        admin().get(hris.path() + "/deliveries?state=LOST").then().spec(isInvalidAt("state"));
        admin().get(hris.path() + "/deliveries?from=yesterday").then().spec(isInvalidAt("from"));
        admin().get(hris.path() + "/deliveries?from=-99999-01-01T00:00:00Z")
                .then()
                .spec(isInvalidAt("from"));
        admin().queryParam("to", "+1000000000-12-31T00:00:00Z")
                .get(hris.path() + "/deliveries")
                .then()
                .spec(isInvalidAt("to"));
    }

    @Test
    void a_replay_of_what_is_not_there_is_refused() {
        var hris = AnHris.bambooHr();
        admin().post(hris.path() + "/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .spec(isProblem(404, "not-found"));
        admin().body(Map.of("from", "2026-03-02T00:00:00Z", "to", "2026-03-02T00:00:00Z"))
                .post(hris.path() + "/deliveries/replay")
                .then()
                .spec(isInvalidAt("/to"));
        admin().body(Map.of("from", "-1000000000-01-01T00:00:00Z", "to", "2026-03-02T00:00:00Z"))
                .post(hris.path() + "/deliveries/replay")
                .then()
                .spec(isInvalidAt("/from"));
        admin().body(Map.of("from", "2026-03-02T00:00:00Z", "to", "2026-03-03T00:00:00Z"))
                .post(PATH_OF_NOBODY)
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void after_thirty_days_a_delivery_is_forgotten() {
        var hris = AnHris.bambooHr();
        hris.applied("{\"type\":\"company.updated\"}");
        hris.applied("{\"type\":\"company.deleted\"}");
        Database.run(
                "update hris_delivery set received_at = now() - interval '31 days' where connection = ? and event = ?",
                UUID.fromString(hris.id()),
                "company.updated");
        purging.purge();
        assertThat(hris.deliveries("").getList("items.event")).isEqualTo(List.of("company.deleted"));
    }

    @Test
    void what_is_said_of_somebody_who_was_erased_is_not_taken_in_and_not_kept() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer("Last Name", "Gewesen")));
        idOf(anna);
        Leaver.erases(Tokens.with(anna, Map.of("external_id", anna)));
        var whole = hris.applied(said(anna, 2, newcomer("Last Name", "Gewesen")));
        assertThat(state(whole)).isEqualTo("IGNORED");
        assertThat(codes(whole)).containsExactly("not-taken-in");
        assertThat(codes(hris.applied(said(anna, 2, newcomer("Last Name", "Gewesen")))))
                .containsExactly("not-taken-in");
        assertThat(state(hris.applied(said(anna, 3, Map.of("Last Name", "Gewesen")))))
                .isEqualTo("IGNORED");
        var bea = employee();
        var both = "{\"employees\":[%s,%s]}"
                .formatted(
                        employeeIn(said(anna, 4, newcomer("Last Name", "Gewesen"))),
                        employeeIn(said(bea, 4, newcomer())));
        assertThat(state(hris.applied(both))).isEqualTo("APPLIED");
        idOf(bea);
        assertThat(people(anna)).isZero();
        assertThat(Database.dump()).doesNotContain("Gewesen", anna);
    }

    private static String employeeIn(String delivery) {
        return delivery.substring(delivery.indexOf('[') + 1, delivery.lastIndexOf(']'));
    }

    @Test
    void who_is_erased_takes_every_delivery_about_them_along() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        var bea = employee();
        hris.applied(said(anna, 1, newcomer()));
        hris.applied(said(bea, 2, newcomer()));
        records.erase(idOf(anna));
        assertThat(hris.deliveries("").getList("items.id")).hasSize(1);
        assertThat(Database.number("select count(*) from hris_subject where subject = ?", anna))
                .isZero();
        assertThat(Database.number("select count(*) from hris_delivery_subject where subject = ?", anna))
                .isZero();
        assertThat(Database.number("select count(*) from hris_subject where subject = ?", bea))
                .isEqualTo(1);
    }
}
