package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.finished;
import static io.shipmate.profile.Newcomer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReconcilingWithAProvider {

    private static final String ALL = "/all";
    private static final Map<String, Object> PAGED =
            Map.of("path", ALL + "?cursor={cursor}&limit=2", "items", "/employees", "next", "/next");

    private StubProvider api = new StubProvider();

    @AfterEach
    void closes() {
        api.close();
    }

    private AnHris listing(Map<String, ?> list) {
        return listing(AnHris.bambooHr(), list);
    }

    private AnHris listing(AnHris hris, Map<String, ?> list) {
        admin().header("If-Match", "*")
                .body(Map.of(
                        "url",
                        api.url(),
                        "path",
                        "/one/{id}",
                        "list",
                        list,
                        "pauseSeconds",
                        1,
                        "headers",
                        Map.of("Authorization", "Bearer a-canary-credential")))
                .put(hris.path() + "/source")
                .then()
                .statusCode(200)
                .body("source.list.path", equalTo(list.get("path")));
        return hris;
    }

    /** Somebody as the provider has them. */
    private static Map<String, String> employee(String id, String... different) {
        var employee = new HashMap<>(AnHris.newcomer(different));
        employee.put("id", id);
        return employee;
    }

    private static List<Map<String, String>> employees(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> employee(AnHris.employee()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String json(Map<String, String> employee) {
        return employee.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":\"" + field.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String page(List<Map<String, String>> employees, String next) {
        var items = employees.stream().map(ReconcilingWithAProvider::json).collect(Collectors.joining(","));
        return "{\"employees\":[" + items + "],\"next\":" + (next == null ? "null" : '"' + next + '"') + "}";
    }

    /** From now on these, and nobody else. */
    private void lists(List<Map<String, String>> employees) {
        api.forgets(ALL).answers(ALL, page(employees, null));
    }

    private static String asked(AnHris hris, String query) {
        return admin().post(hris.path() + "/reconcile" + query)
                .then()
                .statusCode(202)
                .body("state", equalTo("LISTING"))
                .body("whole", equalTo(true))
                .body("source", equalTo("HRIS:" + hris.id()))
                .extract()
                .header("Location");
    }

    private static JsonPath reconciled(AnHris hris) {
        return finished(asked(hris, ""));
    }

    private static JsonPath until(String location, String state) {
        await().until(() -> admin().get(location).jsonPath().getString("state").equals(state));
        return admin().get(location).jsonPath();
    }

    private static String column(String name, String externalId) {
        return Database.rows("select " + name + " from person where external_id = ?", externalId)
                .getFirst()
                .getFirst();
    }

    private static List<Integer> counts(JsonPath done) {
        return Stream.of("total", "created", "changed", "moved", "unchanged", "left", "failed")
                .map(what -> done.getInt("rows." + what))
                .toList();
    }

    @Test
    void everybody_in_the_list_is_taken_in_page_by_page() {
        var people = employees(3);
        api.answers(ALL, page(people.subList(0, 2), "two")).answers(ALL, page(people.subList(2, 3), null));
        var done = reconciled(listing(PAGED));
        assertThat(counts(done)).containsExactly(3, 3, 0, 0, 0, 0, 0);
        assertThat(done.getMap("comparison")).containsEntry("leaving", 0);
        assertThat(api.asked())
                .extracting(StubProvider.Asked::address)
                .containsExactly(ALL + "?limit=2", ALL + "?cursor=two&limit=2");
        assertThat(api.asked())
                .allSatisfy(asked ->
                        assertThat(asked.headers()).containsEntry("authorization", "Bearer a-canary-credential"));
        assertThat(column("unit", people.getLast().get("id"))).isEqualTo("Payments");
        assertThat(Database.dump()).doesNotContain("90000-canary").doesNotContain("a-canary-credential");
        assertThat(Database.number("select count(*) from hris_listing")).isZero();
    }

    @Test
    void it_tells_who_is_missing_who_has_moved_and_who_is_new() {
        var hris = listing(PAGED);
        var people = employees(12);
        lists(people);
        reconciled(hris);
        var missing = people.removeFirst().get("id");
        var id = UUID.fromString(column("id", missing));
        people.getFirst().put("Department", "Zoo");
        people.getLast().put("Job Title", "Captain");
        people.add(employee(AnHris.employee()));
        lists(people);
        var done = reconciled(hris);
        assertThat(counts(done)).containsExactly(13, 1, 2, 1, 9, 1, 0);
        assertThat(done.getMap("comparison"))
                .isEqualTo(Map.of("leaving", 1, "ofPeople", 12, "mostLeaving", 1, "rowsWithoutId", 0));
        assertThat(rows(done, "LEFT"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("externalId", missing));
        assertThat(column("employment", missing)).isEqualTo("ALUMNUS");
        assertThat(Heard.eventsOf(id)).endsWith("person-left");
        people.add(employee(missing));
        lists(people);
        reconciled(hris);
        assertThat(column("employment", missing)).isEqualTo("ACTIVE");
    }

    @Test
    void a_dry_run_tells_it_and_changes_nothing() {
        var hris = listing(PAGED);
        var people = employees(2);
        lists(people);
        reconciled(hris);
        var missing = people.removeFirst().get("id");
        people.getFirst().put("Department", "Zoo");
        people.add(employee(AnHris.employee()));
        lists(people);
        var said = "select count(*) from hris_subject where connection = ?";
        var done = finished(asked(hris, "?dryRun=true"));
        assertThat(counts(done)).containsExactly(3, 1, 1, 1, 0, 1, 0);
        assertThat(column("employment", missing)).isEqualTo("ACTIVE");
        assertThat(column("unit", people.getFirst().get("id"))).isEqualTo("Payments");
        assertThat(Database.number(said, UUID.fromString(hris.id()))).isEqualTo(2);
    }

    @Test
    void it_stops_if_too_many_would_leave_and_also_if_the_list_is_empty() {
        var hris = listing(PAGED);
        var people = employees(3);
        lists(people);
        reconciled(hris);
        lists(List.of());
        var location = asked(hris, "");
        assertThat(until(location, "STOPPED").getInt("comparison.leaving")).isEqualTo(3);
        assertThat(column("employment", people.getFirst().get("id"))).isEqualTo("ACTIVE");
        admin().post(hris.path() + "/reconcile")
                .then()
                .spec(isProblem(409, "roster-import-under-way"))
                .body("import", equalTo(location.substring(location.length() - 36)));
        admin().post(location + "/discard").then().statusCode(200);
        lists(people.subList(0, 1));
        var again = asked(hris, "");
        until(again, "STOPPED");
        admin().body(Map.of("leaving", 2)).post(again + "/confirm").then().statusCode(200);
        assertThat(finished(again).getInt("rows.left")).isEqualTo(2);
        assertThat(column("employment", people.getLast().get("id"))).isEqualTo("ALUMNUS");
    }

    @Test
    void whoever_came_by_another_source_is_not_missing() {
        var other = Newcomer.aPerson().arrives();
        var hris = listing(PAGED);
        lists(employees(1));
        assertThat(reconciled(hris).getInt("comparison.leaving")).isZero();
        assertThat(column("employment", other.externalId())).isEqualTo("ACTIVE");
    }

    @Test
    void what_is_delivered_meanwhile_is_newer_than_the_list() {
        var hris = listing(PAGED);
        var people = employees(2);
        lists(people);
        reconciled(hris);
        var anna = people.getFirst().get("id");
        var newcomer = AnHris.employee();
        api.forgets(ALL)
                .answers(ALL, 503, "", Map.of("Retry-After", "3"))
                .answers(ALL, page(people.subList(0, 1), null));
        api.answers("/one/" + anna, json(employee(anna, "Job Title", "Director", "Status", "Terminated")))
                .answers("/one/" + newcomer, json(employee(newcomer)));
        var location = asked(hris, "");
        await().until(() -> !api.asked().isEmpty());
        var ben = people.getLast().get("id");
        Database.run(
                "update fact_statement set stated_at = now() where person = (select id from person where external_id = ?)",
                ben);
        hris.delivers(updated(anna)).then().statusCode(200);
        hris.delivers(updated(newcomer)).then().statusCode(200);
        until(location, "DONE");
        hris.settled();
        assertThat(column("job_title", anna)).isEqualTo("Director");
        assertThat(column("employment", anna)).isEqualTo("ALUMNUS");
        assertThat(column("employment", newcomer)).isEqualTo("ACTIVE");
        assertThat(column("employment", ben)).isEqualTo("ACTIVE");
    }

    private static String updated(String employee) {
        return "{\"type\":\"employee.updated\",\"timestamp\":\"2026-03-02T08:00:00+0000\",\"data\":{\"employeeId\":\"%s\"}}"
                .formatted(employee);
    }

    @Test
    void a_pause_that_the_provider_wants_is_kept_and_then_it_goes_on_where_it_was() {
        var people = employees(4);
        api.answers(ALL, page(people.subList(0, 2), "two"))
                .answers(ALL, 429, "", Map.of("Retry-After", "1"))
                .answers(ALL, page(people.subList(2, 4), null));
        assertThat(reconciled(listing(PAGED)).getInt("rows.created")).isEqualTo(4);
        assertThat(api.asked())
                .extracting(StubProvider.Asked::address)
                .containsExactly(ALL + "?limit=2", ALL + "?cursor=two&limit=2", ALL + "?cursor=two&limit=2");
    }

    @Test
    void a_provider_that_refuses_or_tells_no_list_lets_nobody_leave() {
        var hris = listing(PAGED);
        var people = employees(1);
        lists(people);
        reconciled(hris);
        for (var answer :
                Map.of(403, "provider-refused", 404, "provider-knows-nobody").entrySet()) {
            api.forgets(ALL).answers(ALL, answer.getKey(), "{}", Map.of());
            assertThat(until(asked(hris, ""), "FAILED").getString("obstacle")).isEqualTo(answer.getValue());
        }
        for (var body :
                List.of("{\"employees\":{}}", "<html>", "{\"employees\":[],\"next\":\"https://evil.example/2\"}")) {
            api.forgets(ALL).answers(ALL, body);
            assertThat(until(asked(hris, ""), "FAILED").getString("obstacle")).isEqualTo("provider-unreadable");
        }
        api.forgets(ALL).answers(ALL, page(people, "again"));
        assertThat(until(asked(hris, ""), "FAILED").getString("obstacle")).isEqualTo("provider-unreadable");
        assertThat(column("employment", people.getFirst().get("id"))).isEqualTo("ACTIVE");
        assertThat(Database.number("select count(*) from roster_row where facts is not null and outcome is null"))
                .isZero();
    }

    @Test
    void a_next_page_may_be_an_address_of_the_provider() {
        var people = employees(3);
        api.answers(ALL, page(people.subList(0, 1), "/more"))
                .answers("/more", page(people.subList(1, 2), api.url() + "/most"));
        api.answers("/most", page(people.subList(2, 3), null));
        assertThat(reconciled(listing(PAGED)).getInt("rows.created")).isEqualTo(3);
    }

    @Test
    void pages_may_be_counted_by_employees_or_by_pages() {
        for (var counted : List.of("offset={offset}", "page={page}")) {
            api.close();
            api = new StubProvider();
            var people = employees(2);
            api.answers(ALL, '[' + json(people.getFirst()) + ']')
                    .answers(ALL, '[' + json(people.getLast()) + ']')
                    .answers(ALL, "[]");
            var done = reconciled(listing(Map.of("path", ALL + '?' + counted)));
            assertThat(done.getInt("rows.created")).isEqualTo(2);
            assertThat(api.asked())
                    .extracting(asked -> asked.address().replaceAll(".*=", ""))
                    .isEqualTo(counted.startsWith("offset") ? List.of("0", "1", "2") : List.of("1", "2", "3"));
        }
    }

    @Test
    void a_list_of_ids_only_is_asked_for_each_with_the_same_patience() {
        var people = employees(3);
        people.forEach(person -> api.answers("/one/" + person.get("id"), json(person)));
        var second = "/one/" + people.get(1).get("id");
        api.forgets(second).answers(second, 429, "", Map.of("Retry-After", "1")).answers(second, json(people.get(1)));
        var hidden = AnHris.employee();
        var ids = Stream.concat(people.stream().map(person -> person.get("id")), Stream.of(hidden))
                .map(id -> "{\"about\":{\"id\":\"" + id + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        api.answers(ALL, ids);
        var done = reconciled(listing(Map.of("path", ALL, "id", "/about/id", "each", true)));
        assertThat(counts(done)).containsExactly(4, 3, 0, 0, 0, 0, 1);
        assertThat(rows(done, "FAILED").getFirst().toString()).contains("provider-knows-nobody");
        assertThat(column("unit", people.getLast().get("id"))).isEqualTo("Payments");
    }

    @Test
    void who_cannot_be_read_may_be_the_missing_one_so_it_stops() {
        var hris = listing(PAGED);
        var people = employees(30);
        lists(people);
        reconciled(hris);
        people.getFirst().remove("id");
        lists(people);
        var location = asked(hris, "");
        assertThat(until(location, "STOPPED").getInt("comparison.rowsWithoutId"))
                .isEqualTo(1);
        admin().post(location + "/discard").then().statusCode(200);
    }

    @Test
    void of_whom_too_little_is_said_a_row_tells_and_who_is_listed_twice_counts_once() {
        var incomplete = employee(AnHris.employee());
        incomplete.remove("Work Email");
        var unmapped = employee(AnHris.employee(), "Status", "Sleeping");
        var twice = employee(AnHris.employee());
        api.answers(ALL, page(List.of(incomplete, unmapped, twice), "two")).answers(ALL, page(List.of(twice), null));
        var done = reconciled(listing(PAGED));
        assertThat(counts(done)).containsExactly(3, 1, 0, 0, 0, 0, 2);
        assertThat(rows(done, "FAILED").toString()).contains("email", "missing", "employment", "value-not-mapped");
    }

    @Test
    void whoever_was_erased_is_not_taken_in() {
        var hris = listing(PAGED);
        var people = employees(2);
        lists(people);
        reconciled(hris);
        var anna = people.getFirst().get("id");
        var token = Tokens.with(anna, Map.of("external_id", anna));
        Api.with(token).get("/api/profile/v1/me").then().statusCode(200);
        Leaver.erases(token);
        var done = reconciled(hris);
        assertThat(done.getInt("rows.skipped")).isEqualTo(1);
        assertThat(done.getInt("rows.left")).isZero();
        assertThat(Database.dump()).doesNotContain(anna);
        var other = employee(AnHris.employee(), "Work Email", people.getFirst().get("Work Email"));
        lists(List.of(other, people.getLast()));
        assertThat(reconciled(hris).getInt("rows.skipped")).isEqualTo(1);
        assertThat(Database.dump()).doesNotContain(other.get("id"), other.get("Work Email"));
    }

    @Test
    void an_employee_who_has_another_id_now_is_the_same_person() {
        var facts = new HashMap<String, Object>();
        ((Map<?, ?>) AnHris.mapping().get("facts")).forEach((fact, rule) -> facts.put((String) fact, rule));
        facts.put("EXTERNAL_ID", Map.of("from", List.of("Number")));
        var hris = listing(
                AnHris.of(Map.of(
                        "name",
                        "BambooHR",
                        "provider",
                        "BAMBOOHR",
                        "secret",
                        AnHris.SECRET,
                        "mapping",
                        Map.of("facts", facts))),
                PAGED);
        var anna = employee(AnHris.employee(), "Number", "N-" + UUID.randomUUID());
        lists(List.of(anna));
        reconciled(hris);
        var id = column("id", anna.get("Number"));
        anna.put("Number", "M-" + UUID.randomUUID());
        lists(List.of(anna));
        assertThat(counts(finished(asked(hris, "?dryRun=true")))).containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(counts(reconciled(hris))).containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(column("id", anna.get("Number"))).isEqualTo(id);
        assertThat(counts(reconciled(hris))).containsExactly(1, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void a_connection_that_is_taken_away_takes_its_list_with_it() {
        var hris = listing(PAGED);
        api.answers(ALL, 503, "", Map.of("Retry-After", "60"));
        var location = asked(hris, "");
        admin().delete(hris.path()).then().statusCode(204);
        assertThat(until(location, "FAILED").getString("obstacle")).isEqualTo("connection-gone");
        assertThat(Database.number("select count(*) from hris_listing")).isZero();
    }

    @Test
    void of_two_who_ask_at_once_one_is_told_of_the_other() throws Exception {
        var hris = listing(PAGED);
        api.answers(ALL, 503, "", Map.of("Retry-After", "60"));
        var asked = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 2; i++) {
            asked.add(() -> admin().post(hris.path() + "/reconcile").statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(asked)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(202, 409);
        admin().delete(hris.path()).then().statusCode(204);
    }

    @Test
    void only_a_people_admin_may_and_only_where_there_is_a_list() {
        var hris = AnHris.bambooHr();
        admin().post(hris.path() + "/reconcile").then().spec(isProblem(409, "hris-not-listable"));
        listing(hris, PAGED);
        admin().post(hris.path() + "/reconcile?dryRun=maybe").then().spec(isInvalidAt("dryRun"));
        admin().post(AnHris.PATH + "/" + UUID.randomUUID() + "/reconcile")
                .then()
                .spec(isProblem(404, "not-found"));
        Api.with(Tokens.of("member", "ops", "programme-manager"))
                .post(hris.path() + "/reconcile")
                .then()
                .spec(isProblem(403, "forbidden"));
        var unmapped = AnHris.of(Map.of("name", "Own", "provider", "STANDARD_WEBHOOKS"));
        listing(unmapped, PAGED);
        admin().post(unmapped.path() + "/reconcile").then().spec(isProblem(409, "hris-not-listable"));
        for (var wrong : Map.of("items", "employees", "next", "next", "id", "/~", "path", "/x|y")
                .entrySet()) {
            var list = new HashMap<>(PAGED);
            list.put(wrong.getKey(), wrong.getValue());
            admin().header("If-Match", "*")
                    .body(Map.of("url", "https://a.example", "path", "/x/{id}", "list", list))
                    .put(hris.path() + "/source")
                    .then()
                    .spec(isInvalidAt("/list/" + wrong.getKey()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"BAMBOOHR", "HIBOB", "PERSONIO", "MERGE", "FINCH", "RIPPLING", "GUSTO"})
    void with_its_address_and_a_key_most_providers_can_be_listed_in_their_usual_way(Provider provider) {
        var hris = AnHris.of(Map.of("name", provider.name(), "provider", provider.name()));
        admin().header("If-Match", "*")
                .body(Map.of("url", api.url(), "headers", Map.of("Authorization", "Bearer key")))
                .put(hris.path() + "/source")
                .then()
                .statusCode(200)
                .body("source.list", provider == Provider.GUSTO ? nullValue() : notNullValue());
    }
}
