package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.finished;
import static io.shipmate.profile.Newcomer.imported;
import static io.shipmate.profile.Newcomer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import io.shipmate.profile.hris.AnHris;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PeopleWithOtherIds {

    private static final String PATH = "/api/profile/v1/person-ids";
    private static final String ME = "/api/profile/v1/me";

    private static String newId() {
        return "Ü-" + UUID.randomUUID();
    }

    private static UUID idOf(Newcomer person) {
        return idOf(person.externalId());
    }

    private static UUID idOf(String externalId) {
        return UUID.fromString(Database.rows("select id from person where external_id = ?", externalId)
                .getFirst()
                .getFirst());
    }

    private static long people(String externalId) {
        return Database.number("select count(*) from person where external_id = ?", externalId);
    }

    private static ValidatableResponse changes(UUID person, String externalId) {
        return admin().body(Map.of("externalId", externalId))
                .post(PATH + "/" + person + "/change")
                .then();
    }

    private static ValidatableResponse merged(Object... people) {
        return admin().body(Map.of("people", people)).post(PATH + "/merge").then();
    }

    /** The same person in a roster that knows them by another id. */
    private static Newcomer knownAs(Newcomer person, String externalId) {
        return aPerson().with("external_id", externalId).with("email", person.email());
    }

    @Test
    void keep_everything_and_are_meant_by_the_old_id_too() {
        var anna = aPerson().arrives().takesPart();
        var report = aPerson().reportingTo(anna).arrives();
        var id = anna.id();
        var old = anna.externalId();
        var now = newId();
        changes(id, now + " ")
                .statusCode(200)
                .body("externalId", equalTo(now))
                .body("formerExternalIds", equalTo(List.of(old)));
        anna.calls().get(ME).then().body("externalId", equalTo(now)).body("participation.status", equalTo("IN"));
        assertThat(Heard.eventsOf(id)).endsWith("person-changed");
        assertThat(Heard.last(id, "person-changed").get("fields"))
                .extracting(field -> field.asText())
                .containsExactly("externalId");
        assertThat(imported(csv(anna)).getInt("rows.unchanged")).isEqualTo(1);
        assertThat(imported(csv(knownAs(anna, now))).getInt("rows.unchanged")).isEqualTo(1);
        assertThat(imported(csv(report)).getInt("rows.unchanged")).isEqualTo(1);
        assertThat(imported(csv(report.with("manager_external_id", now))).getInt("rows.unchanged"))
                .isEqualTo(1);
        assertThat(people(old)).isZero();
        assertThat(Heard.eventsOf(report.id())).containsExactly("person-joined");
    }

    @Test
    void may_sign_in_for_the_first_time_by_either_id() {
        for (var byOld : List.of(true, false)) {
            var anna = aPerson().arrives();
            var id = idOf(anna);
            var now = newId();
            changes(id, now).statusCode(200);
            var claimed = byOld ? anna.externalId() : now;
            Api.with(Tokens.with(newId(), Map.of("external_id", claimed)))
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id.toString()));
        }
    }

    @Test
    void may_get_an_older_id_back_and_the_same_id_again_changes_nothing() {
        var anna = aPerson().arrives();
        var id = idOf(anna);
        var now = newId();
        changes(id, now).statusCode(200);
        changes(id, now).statusCode(200).body("formerExternalIds", equalTo(List.of(anna.externalId())));
        changes(id, anna.externalId()).statusCode(200).body("formerExternalIds", equalTo(List.of(now)));
        admin().get(PATH + "/" + id).then().statusCode(200).body("externalId", equalTo(anna.externalId()));
    }

    @Test
    void get_no_id_that_means_somebody_else_until_it_is_let_go() {
        var anna = aPerson().arrives();
        var bea = aPerson().arrives();
        changes(idOf(anna), bea.externalId()).spec(isProblem(409, "external-id-taken"));
        var old = bea.externalId();
        changes(idOf(bea), newId()).statusCode(200);
        changes(idOf(anna), old).spec(isProblem(409, "external-id-taken"));
        var id = Database.rows("select person from former_external_id where external_id = ?", old)
                .getFirst()
                .getFirst();
        var release = PATH + "/" + id + "/release";
        admin().body(Map.of("externalId", old))
                .post(release)
                .then()
                .statusCode(200)
                .body("formerExternalIds", equalTo(List.of()));
        admin().body(Map.of("externalId", old)).post(release).then().spec(isProblem(409, "external-id-not-former"));
        changes(idOf(anna), old).statusCode(200);
    }

    @Test
    void are_named_in_a_roster_that_tells_the_previous_id() {
        var anna = aPerson().arrives();
        var id = idOf(anna);
        var now = knownAs(anna, newId()).with("previous_external_id", anna.externalId());
        var dry = finished(admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", csv(now).getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/profile/v1/roster-imports?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        assertThat(dry.getInt("rows.changed")).isEqualTo(1);
        assertThat(people(now.externalId())).isZero();
        var done = imported(csv(now));
        assertThat(rows(done, "CHANGED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString()).contains("external-id-changed"));
        assertThat(idOf(now)).isEqualTo(id);
        assertThat(imported(csv(now)).getInt("rows.unchanged")).isEqualTo(1);
        var other = aPerson().arrives();
        var failed = imported(csv(other.with("previous_external_id", now.externalId())));
        assertThat(rows(failed, "FAILED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString()).contains("external-id-taken"));
    }

    @Test
    void become_one_and_whoever_has_signed_in_stays() {
        var anna = aPerson().arrives().takesPart();
        var id = anna.id();
        var twin = aPerson().with("unit", "Search").arrives();
        var report = aPerson().reportingTo(twin).arrives();
        var removed = idOf(twin);
        merged(removed, id)
                .statusCode(200)
                .body("removed", equalTo(removed.toString()))
                .body("stays.person", equalTo(id.toString()))
                .body("stays.externalId", equalTo(anna.externalId()))
                .body("stays.formerExternalIds", equalTo(List.of(twin.externalId())));
        anna.calls().get(ME).then().body("participation.status", equalTo("IN")).body("unit", equalTo("Search"));
        assertThat(Heard.eventsOf(removed)).endsWith("person-erased");
        assertThat(Heard.stateOf(report.id()).get("manager").asText()).isEqualTo(id.toString());
        assertThat(imported(csv(twin.with("unit", "Zoo"))).getInt("rows.changed"))
                .isEqualTo(1);
        anna.calls().get(ME).then().body("unit", equalTo("Zoo"));
        assertThat(people(twin.externalId())).isZero();
        merged(removed, id).spec(isProblem(404, "not-found"));
    }

    @Test
    void become_one_and_every_service_confirms_that_the_other_is_forgotten() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var twin = aPerson().arrives();
        var removed = idOf(twin);
        merged(removed, id).statusCode(200);
        var erasure = Heard.last(removed, "person-erased").get("erasure").asText();
        assertThat(Heard.last(removed, "person-erased").get("sameAs").asText()).isEqualTo(id.toString());
        var row = "select asked_by, person, same_as from erasure where id = ?";
        assertThat(Database.rows(row, UUID.fromString(erasure))).hasToString("[[MERGE, " + removed + ", " + id + "]]");
        assertThat(Heard.stateOf(removed)).isNull();
        Leaver.isConfirmedByAll(new Leaver.Receipt(erasure, "nobody has it"));
        assertThat(Database.rows(row, UUID.fromString(erasure))).hasToString("[[MERGE, null, null]]");
        Heard.everythingIsSaid();
        assertThat(Database.dump()).doesNotContain(removed.toString());
        assertThat(imported(csv(twin)).getInt("rows.skipped")).isZero();
    }

    @Test
    void become_one_before_one_of_them_has_come_and_nobody_hears_of_that_one() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var hired = aPerson()
                .with("hired_on", LocalDate.now(Clock.systemUTC()).plusDays(9).toString())
                .arrives();
        var removed = idOf(hired);
        merged(id, removed).statusCode(200);
        assertThat(Heard.eventsOf(removed)).isEmpty();
        assertThat(Heard.statesOf(removed)).isEmpty();
    }

    @Test
    void become_one_and_what_was_delivered_about_either_stays() {
        var hris = AnHris.bambooHr();
        var anna = aPerson().arrives();
        var id = anna.id();
        var employee = "B-" + UUID.randomUUID();
        hris.applied(AnHris.said(employee, 1, AnHris.newcomer("Department", "Search")));
        var kept = "select count(*) from hris_delivery_subject where subject = ?";
        merged(idOf(employee), id).statusCode(200);
        assertThat(Database.number(kept, employee)).isEqualTo(1);
        hris.applied(AnHris.said(employee, 2, Map.of("Department", "Zoo")));
        assertThat(people(employee)).isZero();
        anna.calls().get(ME).then().body("unit", equalTo("Zoo")).body("externalId", equalTo(anna.externalId()));
    }

    @Test
    void become_one_without_a_reporting_line_that_leads_back_to_its_beginning() {
        var twin = aPerson().arrives();
        var between = aPerson().reportingTo(twin).arrives();
        var anna = aPerson().reportingTo(between).arrives();
        var id = anna.id();
        merged(id, idOf(twin)).statusCode(200);
        var manager = "select manager, manager_external_id from person where id = ?";
        assertThat(Database.rows(manager, between.id())).hasToString("[[null, null]]");
        assertThat(Database.rows(manager, id)).hasToString("[[" + between.id() + ", " + between.externalId() + "]]");
    }

    @Test
    void are_what_sources_state_of_them_last() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var hris = AnHris.bambooHr();
        var employee = "B-" + UUID.randomUUID();
        hris.applied(AnHris.said(employee, 1, AnHris.newcomer("Department", "Search")));
        imported(csv(anna.with("unit", "Zoo")));
        merged(id, idOf(employee)).statusCode(200);
        anna.calls().get(ME).then().body("unit", equalTo("Zoo"));
        assertThat(Database.number("select count(*) from fact_statement where person = ?", id))
                .isEqualTo(2);
    }

    @Test
    void are_noted_in_the_admin_log_until_they_are_erased() {
        var anna = aPerson().arrives();
        var id = anna.id();
        changes(id, newId()).statusCode(200);
        changes(id, anna.externalId()).statusCode(200);
        merged(id, idOf(aPerson().arrives())).statusCode(200);
        var noted = "select action from admin_log where kind = 'person-ids' and thing = ? order by at, id";
        assertThat(Database.rows(noted, id)).hasToString("[[changed], [changed], [merged]]");
        Leaver.erases(anna.token());
        assertThat(Database.rows(noted, id)).isEmpty();
    }

    @Test
    void become_one_with_the_id_that_counts_from_now_on() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var twin = aPerson()
                .with("hired_on", LocalDate.now(Clock.systemUTC()).plusDays(9).toString())
                .arrives();
        admin().body(Map.of("people", List.of(id, idOf(twin)), "externalId", twin.externalId()))
                .post(PATH + "/merge")
                .then()
                .statusCode(200)
                .body("stays.person", equalTo(id.toString()))
                .body("stays.externalId", equalTo(twin.externalId()))
                .body("stays.formerExternalIds", equalTo(List.of(anna.externalId())));
    }

    @Test
    void become_one_however_the_letters_of_the_id_are_put_together() {
        var anna = aPerson().arrives();
        var twin = aPerson().with("external_id", newId() + "-\u00e9").arrives();
        admin().body(Map.of(
                        "people",
                        List.of(anna.id(), idOf(twin)),
                        "externalId",
                        ' ' + Normalizer.normalize(twin.externalId(), Normalizer.Form.NFD)))
                .post(PATH + "/merge")
                .then()
                .statusCode(200)
                .body("stays.externalId", equalTo(twin.externalId()));
    }

    @Test
    void stay_two_if_both_have_signed_in() {
        var anna = aPerson().arrives();
        var bea = aPerson().arrives();
        merged(anna.id(), bea.id()).spec(isProblem(409, "both-have-signed-in"));
        anna.calls().get(ME).then().statusCode(200);
        bea.calls().get(ME).then().statusCode(200);
    }

    @Test
    void become_one_once_whoever_asks_at_the_same_time() throws Exception {
        var anna = aPerson().arrives();
        var bea = aPerson().arrives();
        var both = List.of(idOf(anna), idOf(bea));
        var asked = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 2; i++) {
            asked.add(() ->
                    admin().body(Map.of("people", both)).post(PATH + "/merge").statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(asked)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 404);
        assertThat(people(anna.externalId()) + people(bea.externalId())).isEqualTo(1);
    }

    @Test
    void are_refused_by_name_where_it_cannot_be() {
        var anna = aPerson().arrives();
        var id = idOf(anna);
        merged(id, id).spec(isInvalidAt("/people"));
        merged(id).spec(isInvalidAt("/people"));
        merged(id, UUID.randomUUID()).spec(isProblem(404, "not-found"));
        admin().body(Map.of("people", List.of(id, idOf(aPerson().arrives())), "externalId", "E-0"))
                .post(PATH + "/merge")
                .then()
                .spec(isInvalidAt("/externalId"));
        changes(id, " ").spec(isInvalidAt("/externalId"));
        changes(UUID.randomUUID(), newId()).spec(isProblem(404, "not-found"));
        admin().get(PATH + "/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        admin().get(PATH + "/" + id).then().statusCode(200).body("formerExternalIds", equalTo(List.of()));
    }

    @Test
    void are_for_people_admins_only() {
        var member = Api.with(Tokens.of("member", "member", "ops", "programme-manager"));
        var id = UUID.randomUUID();
        member.get(PATH + "/" + id).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .body(Map.of("externalId", "E-1"))
                .post(PATH + "/" + id + "/change")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .body(Map.of("externalId", "E-1"))
                .post(PATH + "/" + id + "/release")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .body(Map.of("people", List.of(id, UUID.randomUUID())))
                .post(PATH + "/merge")
                .then()
                .spec(isProblem(403, "forbidden"));
    }
}
