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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ImportingARoster {

    private static final String PATH = "/api/profile/v1/roster-imports";
    private static final String MINIMUM = "external_id,given_name,email,time_zone\n";

    private static RequestSpecification upload(byte[] file) {
        return admin().contentType("multipart/form-data").multiPart("file", "roster.csv", file, "text/csv");
    }

    private static RequestSpecification upload(String file) {
        return upload(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String newId() {
        return "E-" + UUID.randomUUID();
    }

    private static void counts(JsonPath done, int created, int changed, int unchanged, int failed) {
        assertThat(List.of(
                        done.getInt("rows.created"),
                        done.getInt("rows.changed"),
                        done.getInt("rows.unchanged"),
                        done.getInt("rows.failed")))
                .as("created, changed, unchanged, failed")
                .containsExactly(created, changed, unchanged, failed);
        assertThat(done.getInt("rows.done")).isEqualTo(done.getInt("rows.total"));
    }

    @Test
    void an_import_is_taken_in_and_tells_its_progress() {
        var anna = aPerson();
        var location = upload(csv(anna))
                .post(PATH)
                .then()
                .statusCode(202)
                .body("rows.total", equalTo(1))
                .body("dryRun", equalTo(false))
                .extract()
                .header("Location");
        assertThat(location).contains(PATH);
        counts(finished(location), 1, 0, 0, 0);
        admin().get(PATH).then().statusCode(200).body("items.id", hasItem(location.substring(location.length() - 36)));
        admin().get(location + "/rows")
                .then()
                .statusCode(200)
                .body("items.row", equalTo(List.of(2)))
                .body("items[0].externalId", equalTo(anna.externalId()))
                .body("items[0].outcome", equalTo("CREATED"));
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined");
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nobody() {
        var boss = aPerson();
        var anna = aPerson().named("李", "明").reportingTo(boss);
        var file = csv(anna, boss);
        counts(imported(file), 2, 0, 0, 0);
        var before = Heard.statesOf(anna.id()).size();
        counts(imported(file), 0, 0, 2, 0);
        assertThat(Heard.statesOf(anna.id())).hasSize(before);
        assertThat(Heard.eventsOf(boss.id())).containsExactly("person-joined");
    }

    @Test
    void what_is_different_is_changed_and_told_by_name() {
        var boss = aPerson().arrives();
        var anna = aPerson().arrives();
        var id = anna.id();
        counts(
                imported(csv(anna.with("job_title", "Staff Engineer")
                        .with("level", "IC4")
                        .reportingTo(boss))),
                0,
                1,
                0,
                0);
        assertThat(Heard.eventsOf(id)).containsExactly("person-joined", "person-changed", "person-moved");
        assertThat(Heard.last(id, "person-changed").get("fields"))
                .extracting(field -> field.asText())
                .containsExactly("jobTitle", "level", "manager");
        assertThat(Heard.last(id, "person-moved").get("manager").asText())
                .isEqualTo(boss.id().toString());
        var states = Heard.statesOf(id);
        assertThat(states).extracting(state -> state.get("revision").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(states.getLast().get("manager").asText()).isEqualTo(boss.id().toString());
    }

    @Test
    void a_change_that_neighbours_do_not_see_sends_no_state() {
        var anna = aPerson().arrives();
        anna.with("family_name", "Schmidt").arrives();
        assertThat(Heard.statesOf(anna.id())).hasSize(2); // joined, signed in
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined", "person-changed");
    }

    @Test
    void a_dry_run_tells_what_would_be_and_changes_nothing() {
        var known = aPerson().arrives();
        var fresh = aPerson();
        var file = csv(known.with("unit", "Search"), fresh) + "broken\n";
        var done = finished(upload(file)
                .post(PATH + "?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        counts(done, 1, 1, 0, 1);
        assertThat(done.getBoolean("dryRun")).isTrue();
        Api.with(fresh.token()).get("/api/profile/v1/me").then().spec(isProblem(403, "sign-in-matches-nobody"));
        known.calls().get("/api/profile/v1/me").then().body("unit", equalTo("Payments"));
    }

    @Test
    void flags_may_be_parts_of_the_form_as_well() {
        var fresh = aPerson();
        var done = finished(upload(csv(fresh))
                .multiPart("dryRun", "true")
                .multiPart("whole", "false")
                .post(PATH + "?dryRun=true")
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true))
                .body("whole", equalTo(false))
                .extract()
                .header("Location"));
        counts(done, 1, 0, 0, 0);
        Api.with(fresh.token()).get("/api/profile/v1/me").then().spec(isProblem(403, "sign-in-matches-nobody"));
        upload(csv(fresh)).multiPart("dryRun", "TRUE").post(PATH).then().spec(isInvalidAt("dryRun"));
        upload(csv(fresh))
                .multiPart("dryRun", "flag.txt", "true".getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .spec(isInvalidAt("dryRun"));
        upload(csv(fresh))
                .multiPart("whole", "true")
                .post(PATH + "?whole=false")
                .then()
                .spec(isInvalidAt("whole"));
    }

    @Test
    void a_part_that_nobody_knows_or_that_comes_twice_is_refused() {
        var fresh = aPerson();
        upload(csv(fresh))
                .multiPart("dry_run", "true")
                .post(PATH)
                .then()
                .spec(isInvalidAt("dry_run"))
                .body(
                        "violations.message",
                        hasItem("is no part of this form; these are: file, mapping, dryRun, whole"));
        upload(csv(fresh))
                .multiPart("photo", "photo.png", new byte[] {1, 2, 3})
                .post(PATH)
                .then()
                .spec(isInvalidAt("photo"));
        upload(csv(fresh))
                .multiPart("dryRun", "true")
                .multiPart("dryRun", "false")
                .post(PATH)
                .then()
                .spec(isInvalidAt("dryRun"));
        upload(csv(fresh))
                .multiPart("file", "more.csv", new byte[] {1}, "text/csv")
                .post(PATH)
                .then()
                .spec(isInvalidAt("file"));
        Api.with(fresh.token()).get("/api/profile/v1/me").then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void reports_may_stand_before_their_managers() {
        var top = aPerson();
        var middle = aPerson().reportingTo(top);
        var anna = aPerson().reportingTo(middle);
        counts(imported(csv(anna, middle, top)), 3, 0, 0, 0);
        assertThat(Heard.statesOf(anna.id()).getFirst().get("manager").asText())
                .isEqualTo(middle.id().toString());
    }

    @Test
    void a_manager_who_comes_later_is_linked_then() {
        var boss = aPerson();
        var anna = aPerson().reportingTo(boss);
        var done = imported(csv(anna));
        assertThat(rows(done, "CREATED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString()).contains("manager-awaited"));
        boss.arrives();
        assertThat(Heard.stateOf(anna.id()).get("manager").asText())
                .isEqualTo(boss.id().toString());
        counts(imported(csv(anna)), 0, 0, 1, 0);
    }

    @Test
    void a_loop_in_reporting_lines_is_refused_for_the_rows_that_close_it() {
        var top = aPerson();
        var anna = aPerson();
        var bea = aPerson().reportingTo(anna);
        anna.reportingTo(bea);
        var done = imported(csv(top, anna, bea));
        counts(done, 1, 0, 0, 2);
        assertThat(rows(done, "FAILED"))
                .allSatisfy(row -> assertThat(row.get("reasons").toString()).contains("reporting-line-loop"));
    }

    @Test
    void two_who_swap_places_are_no_loop() {
        var top = aPerson();
        var anna = aPerson().reportingTo(top);
        var bea = aPerson().reportingTo(anna);
        counts(imported(csv(top, anna, bea)), 3, 0, 0, 0);
        counts(imported(csv(top, anna.reportingTo(bea), bea.reportingTo(top))), 0, 2, 1, 0);
        assertThat(Heard.stateOf(anna.id()).get("manager").asText())
                .isEqualTo(bea.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Olympus, zone-unknown",
        "time_zone, +02:00, zone-unknown",
        "time_zone, '', missing",
        "email, not a mail, mail-invalid",
        "given_name, ' ', missing",
        "given_name, '\u202e\u200b', no-letter",
        "given_name, '\u0301', no-letter",
        "given_name, 'A\u0085b', control-character",
        "external_id, 'a\u007fb', control-character",
        "language, deutsch-ja-bitte, language-unknown",
        "hired_on, 31.03.2020, date-invalid",
        "role_since, 2020-02-30, date-invalid",
        "employment, RETIRED, employment-unknown",
        "unit, ' xXxXx', too-long",
    })
    void a_bad_field_fails_its_row_and_no_other(String column, String value, String code) {
        var bad = aPerson().with(column, value.replace("xXxXx", "x".repeat(201)));
        var good = column.equals("employment") ? aPerson().with(column, "ACTIVE") : aPerson();
        var done = imported(csv(bad, good));
        counts(done, 1, 0, 0, 1);
        assertThat(rows(done, "FAILED")).singleElement().satisfies(row -> {
            assertThat(row.get("row")).isEqualTo(2);
            assertThat(row.get("reasons").toString()).contains("code=" + code).contains("column=" + column);
        });
    }

    @Test
    void a_sign_in_place_of_a_family_name_is_none() {
        var anna = aPerson().named("Suharto", "-");
        counts(imported(csv(anna)), 1, 0, 0, 0);
        anna.calls().get("/api/profile/v1/me").then().body("name", equalTo("Suharto"));
    }

    @Test
    void an_id_that_comes_twice_counts_once() {
        var anna = aPerson();
        var twin = aPerson().with("external_id", anna.externalId()).named("Other", "Person");
        var done = imported(csv(anna, twin));
        counts(done, 1, 0, 0, 1);
        assertThat(rows(done, "FAILED").getFirst().get("row")).isEqualTo(3);
        anna.calls().get("/api/profile/v1/me").then().body("givenName", equalTo("Anna"));
    }

    @Test
    void an_id_as_long_as_a_book_fails_its_row_and_no_other() {
        var random = new Random(5);
        var book = random.ints(20_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var done = imported(csv(aPerson().with("external_id", book.toString()), aPerson()));
        counts(done, 1, 0, 0, 1);
        assertThat(rows(done, "FAILED")).singleElement().satisfies(row -> {
            assertThat(row).doesNotContainKey("externalId");
            assertThat(row.get("reasons").toString()).contains("code=too-long").contains("column=external_id");
        });
    }

    @Test
    void a_file_with_more_rows_than_may_be_is_refused_as_a_whole() {
        upload(MINIMUM + "x\n".repeat(200_001))
                .header("Accept-Language", "de")
                .post(PATH)
                .then()
                .spec(isProblem(422, "roster-too-long"))
                .body("mostRows", equalTo(200_000))
                .body("title", equalTo("Die Datei hat zu viele Zeilen"));
    }

    @Test
    void reasons_come_in_the_callers_language() {
        var done = imported(csv(aPerson().with("time_zone", "Nowhere")));
        admin().header("Accept-Language", "de")
                .get(PATH + "/" + done.getString("id") + "/rows")
                .then()
                .body(
                        "items[0].reasons[0].message",
                        equalTo("Das ist keine Zeitzone. Bitte einen IANA-Namen wie Europe/Berlin angeben."));
    }

    @Test
    void columns_may_be_named_otherwise_and_others_are_ignored() {
        var id = newId();
        var file = "Personalnummer;Vorname;Mail;Zeitzone;Gehalt\n%s;Jürgen;j@example.com;Europe/Vienna;95000-canary\n"
                .formatted(id);
        var done = finished(upload(file)
                .multiPart(
                        "mapping",
                        "{\"Personalnummer\": \"external_id\", \"Vorname\": \"given_name\", \"Mail\": \"email\", \"Zeitzone\": \"time_zone\"}",
                        "application/json")
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        counts(done, 1, 0, 0, 0);
        assertThat(Database.dump()).doesNotContain("95000-canary").contains("Jürgen");
        Api.with(Tokens.with(id, Map.of("external_id", id)))
                .get("/api/profile/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Jürgen"))
                .body("zone", equalTo("Europe/Vienna"))
                .body("language", equalTo("en"));
    }

    @Test
    void a_column_that_is_absent_leaves_what_is_known_and_an_empty_field_takes_it_away() {
        var anna = aPerson().arrives();
        anna.without("unit").with("job_title", "").arrives();
        var me = anna.calls().get("/api/profile/v1/me").jsonPath();
        assertThat(me.getString("unit")).isEqualTo("Payments");
        assertThat(me.getString("jobTitle")).isNull();
    }

    @Test
    void byte_order_marks_quotes_and_line_breaks_in_fields_are_read() {
        var id = newId();
        var file =
                "\uFEFFexternal_id\tgiven_name\temail\ttime_zone\tjob_title\r\n%s\t\"Ann \"\"Nan\"\"\"\tn@example.com\tUTC\t\"Head of \u00dcbersee\"\r\n\r\n"
                        .formatted(id);
        counts(imported(file), 1, 0, 0, 0);
        Api.with(Tokens.with(id, Map.of("external_id", id)))
                .get("/api/profile/v1/me")
                .then()
                .body("givenName", equalTo("Ann \"Nan\""))
                .body("jobTitle", equalTo("Head of Übersee"));
    }

    @Test
    void another_encoding_is_refused_as_a_whole() {
        var file = MINIMUM + newId() + ",Jürgen,j@example.com,UTC\n";
        for (var encoding : List.of("windows-1252", "UTF-16", "UTF-16LE")) {
            upload(file.getBytes(Charset.forName(encoding))).post(PATH).then().spec(isProblem(422, "roster-not-utf-8"));
        }
    }

    @Test
    void a_file_that_cannot_be_a_roster_is_refused_as_a_whole() {
        upload("").post(PATH).then().spec(isProblem(422, "roster-empty"));
        upload(MINIMUM).post(PATH).then().spec(isProblem(422, "roster-empty"));
        upload("external_id,given_name\nE-1,Anna\n")
                .post(PATH)
                .then()
                .spec(isProblem(422, "roster-columns-missing"))
                .body("columns", equalTo(List.of("email", "time_zone")));
        upload("external_id,given_name,email,time_zone,email\nE-1,A,a@b.de,UTC,a@b.de\n")
                .post(PATH)
                .then()
                .spec(isProblem(422, "roster-column-twice"));
        upload(MINIMUM + newId() + ",\"Anna,a@example.com,UTC\n")
                .post(PATH)
                .then()
                .spec(isProblem(422, "roster-unreadable"));
    }

    @Test
    void what_is_wrong_with_the_request_is_named() {
        admin().contentType("multipart/form-data")
                .multiPart("other", "x")
                .post(PATH)
                .then()
                .spec(isInvalidAt("file"));
        upload(MINIMUM + "a,b,c@d.ef,UTC\n").post(PATH + "?dryRun=yes").then().spec(isInvalidAt("dryRun"));
        upload(MINIMUM).multiPart("mapping", "[1]").post(PATH).then().spec(isInvalidAt("mapping"));
        upload(MINIMUM)
                .multiPart("mapping", "{\"Pay\": \"salary\"}")
                .post(PATH)
                .then()
                .spec(isInvalidAt("mapping"));
        upload(MINIMUM)
                .multiPart("mapping", "{\"Pay\": \"unit\"}")
                .post(PATH)
                .then()
                .spec(isProblem(422, "roster-columns-missing"));
        admin().get(PATH + "/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        admin().get(PATH + "/" + UUID.randomUUID() + "/rows").then().spec(isProblem(404, "not-found"));
        var done = imported(csv(aPerson()));
        admin().get(PATH + "/" + done.getString("id") + "/rows?outcome=GOOD")
                .then()
                .spec(isInvalidAt("outcome"));
        admin().get(PATH + "/" + done.getString("id") + "/rows?outcome=FAILED")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void only_a_people_admin_may() {
        var member = Api.with(Tokens.of("member", "member", "ops", "programme-manager"));
        member.get(PATH).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .contentType("multipart/form-data")
                .multiPart("file", "roster.csv", new byte[0], "text/csv")
                .post(PATH)
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .get(PATH + "/" + UUID.randomUUID() + "/rows")
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void the_same_key_imports_once() {
        var file = csv(aPerson());
        var key = newId();
        var first = upload(file)
                .header("Idempotency-Key", key)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract();
        upload(file)
                .header("Idempotency-Key", key)
                .post(PATH)
                .then()
                .statusCode(202)
                .header("Location", endsWith(first.path("id")));
        upload(csv(aPerson()))
                .header("Idempotency-Key", key)
                .post(PATH)
                .then()
                .spec(isProblem(422, "idempotency-key-reused"));
    }

    @Test
    void two_imports_of_the_same_people_at_once_create_each_person_once() throws Exception {
        var people = List.of(aPerson(), aPerson(), aPerson());
        var file = csv(people.toArray(io.shipmate.profile.Newcomer[]::new));
        var imports = new ArrayList<Callable<JsonPath>>();
        for (var i = 0; i < 4; i++) {
            imports.add(() -> imported(file));
        }
        var created = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(imports)) {
                created += done.get().getInt("rows.created");
                assertThat(done.get().getInt("rows.failed")).isZero();
            }
        }
        assertThat(created).isEqualTo(3);
    }

    @Test
    void what_rows_said_is_forgotten_once_they_are_done() {
        imported(csv(aPerson()));
        assertThat(Database.number("select count(*) from roster_row where outcome is not null and facts is not null"))
                .isZero();
    }

    @Test
    void rows_come_in_pages() {
        var done = imported(csv(aPerson(), aPerson(), aPerson()));
        var path = PATH + "/" + done.getString("id") + "/rows?limit=2";
        var first = admin().get(path).then().statusCode(200).extract();
        assertThat(first.<List<Integer>>path("items.row")).containsExactly(2, 3);
        admin().queryParam("after", first.<String>path("next")).get(path).then().body("items.row", equalTo(List.of(4)));
    }
}
