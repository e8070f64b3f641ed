package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.outbound.OutsideOnly;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An integrator gives an address and what lets us in; the rest is as usual for the provider. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingEachProvider {

    private static final Map<String, String> KEY = Map.of("Authorization", "Bearer a-canary-credential");

    private final StubProvider api = new StubProvider();

    @AfterEach
    void closes() {
        api.close();
    }

    private static void source(AnHris hris, Map<String, ?> request) {
        admin().header("If-Match", "*")
                .body(request)
                .put(hris.path() + "/source")
                .then()
                .statusCode(200);
    }

    private AnHris connected(ThinProvider provider) {
        var hris = provider.connected();
        source(hris, Map.of("url", api.url(), "headers", KEY, "pauseSeconds", 1));
        return hris;
    }

    private static String title(String externalId) {
        var found = Database.rows("select job_title from person where external_id = ?", externalId);
        return found.isEmpty() ? null : found.getFirst().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void with_its_address_and_a_key_a_thin_event_brings_the_employee(ThinProvider provider) {
        var employee = AnHris.employee();
        provider.tells(api, employee);
        var hris = connected(provider);
        provider.says(employee).post(hris.door()).then().statusCode(200);
        assertThat(hris.settled().getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(title(employee)).isEqualTo("Engineer");
        assertThat(api.asked())
                .extracting(asked -> asked.address().replaceAll("\\?.*", ""))
                .containsExactlyInAnyOrderElementsOf(provider.places(employee));
        assertThat(api.asked())
                .allSatisfy(asked ->
                        assertThat(asked.headers()).containsEntry("authorization", "Bearer a-canary-credential"));
        assertThat(Database.dump()).doesNotContain("90000-canary").doesNotContain("a-canary-credential");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONIO", "FINCH"})
    void one_that_fails_for_a_while_is_left_alone_for_longer_each_time(ThinProvider provider) {
        var employee = AnHris.employee();
        provider.places(employee).forEach(place -> api.answers(place, 503, "", Map.of()));
        provider.tells(api, employee);
        var hris = connected(provider);
        provider.says(employee).post(hris.door()).then().statusCode(200);
        hris.settled();
        assertThat(title(employee)).isEqualTo("Engineer");
    }

    @Test
    void a_pause_without_a_word_about_it_is_doubled() {
        var employee = AnHris.employee();
        var place = ThinProvider.RIPPLING.places(employee).getFirst();
        for (var status : List.of(500, 502)) {
            api.answers(place, status, "", Map.of());
        }
        ThinProvider.RIPPLING.tells(api, employee);
        var hris = connected(ThinProvider.RIPPLING);
        long began = System.nanoTime();
        ThinProvider.RIPPLING.says(employee).post(hris.door()).then().statusCode(200);
        hris.settled();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(3));
        assertThat(api.asked()).hasSize(3);
    }

    @Test
    void a_pause_may_be_named_by_its_end() {
        var employee = AnHris.employee();
        var end = ZonedDateTime.now(Clock.systemUTC()).plusSeconds(2).withZoneSameInstant(ZoneOffset.UTC);
        api.answers(
                ThinProvider.RIPPLING.places(employee).getFirst(),
                429,
                "",
                Map.of("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(end)));
        ThinProvider.RIPPLING.tells(api, employee);
        var hris = ThinProvider.RIPPLING.connected();
        source(hris, Map.of("url", api.url(), "headers", KEY, "pauseSeconds", 3600));
        ThinProvider.RIPPLING.says(employee).post(hris.door()).then().statusCode(200);
        hris.settled();
        assertThat(title(employee)).isEqualTo("Engineer");
    }

    @Test
    void one_that_does_not_answer_delays_its_own_deliveries_only() {
        var waiting = AnHris.employee();
        var slow = connected(ThinProvider.RIPPLING);
        api.hangs();
        ThinProvider.RIPPLING.says(waiting).post(slow.door()).then().statusCode(200);
        await().until(() -> !api.asked().isEmpty());
        var other = AnHris.bambooHr();
        var anna = AnHris.employee();
        assertThat(other.applied(AnHris.said(anna, 1, AnHris.newcomer())).getString("delivery.state"))
                .isEqualTo("APPLIED");
        assertThat(slow.deliveries("?state=WAITING").getList("items")).hasSize(1);
        assertThat(title(waiting)).isNull();
    }

    @Test
    void after_the_patience_with_one_that_does_not_answer_it_is_asked_again() {
        var employee = AnHris.employee();
        var hris = connected(ThinProvider.RIPPLING);
        api.hangs();
        ThinProvider.RIPPLING.says(employee).post(hris.door()).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> api.asked().size() >= 2);
        assertThat(hris.deliveries("?state=WAITING").getList("items")).hasSize(1);
    }

    @Test
    void a_part_that_is_not_there_is_none_and_the_others_count() {
        var employee = AnHris.employee();
        api.answers(
                "/v2/persons/" + employee,
                "{\"first_name\":\"Anna\",\"email\":\"%s@example.com\"}".formatted(employee));
        api.answers("/v2/persons/" + employee + "/employments", "{\"_data\":[]}");
        var hris = connected(ThinProvider.PERSONIO);
        ThinProvider.PERSONIO.says(employee).post(hris.door()).then().statusCode(200);
        assertThat(hris.settled().getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(Database.number("select count(*) from person where external_id = ?", employee))
                .isOne();
        assertThat(title(employee)).isNull();
    }

    @Test
    void a_part_that_we_may_not_see_fails_the_delivery() {
        var employee = AnHris.employee();
        api.answers("/v2/persons/" + employee, "{\"first_name\":\"Anna\"}");
        api.answers("/v2/persons/" + employee + "/employments", 403, "{}", Map.of());
        var hris = connected(ThinProvider.PERSONIO);
        ThinProvider.PERSONIO.says(employee).post(hris.door()).then().statusCode(200);
        assertThat(hris.settled().getString("delivery.reasons[0].code")).isEqualTo("provider-refused");
    }

    @Test
    void the_parts_may_stand_elsewhere_than_usual() {
        var employee = AnHris.employee();
        api.answers("/first/" + employee, "{\"first_name\":\"Anna\",\"email\":\"%s@example.com\"}".formatted(employee));
        api.answers("/second", "{\"found\":{\"position\":{\"title\":\"Director\"}}}");
        var hris = ThinProvider.PERSONIO.connected();
        var further =
                Map.of("path", "/second", "body", "{\"person\":\"{id}\"}", "person", "/found", "as", "employment");
        source(hris, Map.of("url", api.url(), "path", "/first/{id}", "also", List.of(further)));
        ThinProvider.PERSONIO.says(employee).post(hris.door()).then().statusCode(200);
        hris.settled();
        assertThat(title(employee)).isEqualTo("Director");
        assertThat(api.asked().getLast().body()).isEqualTo("{\"person\":\"" + employee + "\"}");
    }

    @Test
    void for_a_system_of_ones_own_there_is_no_usual_place() {
        var own = AnHris.of(Map.of("name", "Own", "provider", "STANDARD_WEBHOOKS"));
        admin().header("If-Match", "*")
                .body(Map.of("url", "https://hr.example.com"))
                .put(own.path() + "/source")
                .then()
                .spec(isInvalidAt("/path"));
    }

    @Test
    void a_further_place_that_is_none_is_refused() {
        var further = Map.of("path", "/x|y", "as", "employment");
        admin().header("If-Match", "*")
                .body(Map.of("url", "https://a.example", "path", "/x/{id}", "also", List.of(further)))
                .put(AnHris.bambooHr().path() + "/source")
                .then()
                .spec(isInvalidAt("/also/0/path"));
    }

    @Test
    void outside_of_tests_nobody_is_asked_without_https() {
        var plain = new SetHrisSource("http://a.example", "/x", null, null, null, null, null, Map.of(), null);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        new SettingSources(new OutsideOnly(Optional.empty()), false).read(Provider.BAMBOOHR, plain))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Problem.Violation::at)
                        .containsExactly("/url"));
        var token = new SetHrisSource.Client("http://a.example/token", "me", "secret");
        var half = new SetHrisSource("https://a.example", "/x", null, null, null, null, null, Map.of(), token);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        new SettingSources(new OutsideOnly(Optional.empty()), false).read(Provider.BAMBOOHR, half))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Problem.Violation::at)
                        .containsExactly("/client/tokenUrl"));
    }
}
