package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingAProvider {

    private static final String KEY = "Basic a-canary-credential";

    /** The next answers, the last of which stays. */
    private final Deque<Answer> answers = new ArrayDeque<>();

    private final Deque<String> asked = new ConcurrentLinkedDeque<>();
    private HttpServer provider;

    private record Answer(int status, String body, Map<String, String> headers) {}

    @BeforeEach
    void opens() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::answer);
        provider.start();
    }

    @AfterEach
    void closes() {
        provider.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod()
                + ' '
                + exchange.getRequestURI()
                + ' '
                + exchange.getRequestHeaders().getFirst("Authorization")
                + ' '
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var answer = answers.size() > 1 ? answers.poll() : answers.peek();
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized void answers(int status, String body) {
        answers.add(new Answer(status, body, Map.of()));
    }

    private static String person(String title) {
        return "{\"First Name\":\"Anna\",\"Work Email\":\"anna@example.com\",\"Job Title\":\"%s\",\"Pay Rate\":\"90000-canary\"}"
                .formatted(title);
    }

    private AnHris asking(Map<String, String> source) {
        var hris = AnHris.bambooHr();
        asks(hris, source);
        return hris;
    }

    private void asks(AnHris hris, Map<String, String> source) {
        var request = new HashMap<String, Object>(source);
        request.put(
                "url",
                "http://" + provider.getAddress().getHostString() + ":"
                        + provider.getAddress().getPort());
        request.put("headers", Map.of("Authorization", KEY));
        admin().header("If-Match", admin().get(hris.path()).header("ETag"))
                .body(request)
                .put(hris.path() + "/source")
                .then()
                .statusCode(200)
                .body("source.path", equalTo(source.get("path")));
    }

    private AnHris asking() {
        return asking(Map.of("path", "/v1/people/{id}"));
    }

    private static String updated(String employee, int second) {
        return "{\"type\":\"employee.updated\",\"timestamp\":\"2026-03-02T08:00:%02d+0000\",\"data\":{\"employeeId\":\"%s\"}}"
                .formatted(second, employee);
    }

    private static String title(String externalId) {
        return Database.rows("select job_title from person where external_id = ?", externalId)
                .getFirst()
                .getFirst();
    }

    @Test
    void a_thin_delivery_fetches_the_employee_as_they_are_now() {
        var hris = asking();
        var anna = AnHris.employee();
        answers(200, person("Engineer"));
        assertThat(hris.applied(updated(anna, 1)).getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(title(anna)).isEqualTo("Engineer");
        assertThat(List.copyOf(asked)).containsExactly("GET /v1/people/" + anna + ' ' + KEY + ' ');
        assertThat(Database.dump()).doesNotContain("90000-canary");
    }

    @Test
    void whatever_comes_first_the_state_is_the_provider_s() {
        var hris = asking();
        var anna = AnHris.employee();
        answers(200, person("Engineer"));
        hris.applied(updated(anna, 9));
        answers.clear();
        answers(200, person("Director"));
        hris.applied(updated(anna, 3));
        assertThat(title(anna)).isEqualTo("Director");
    }

    @Test
    void a_pause_that_the_provider_asks_for_is_kept_and_then_it_goes_on() {
        var hris = asking();
        var anna = AnHris.employee();
        answers.add(new Answer(429, "{}", Map.of("Retry-After", "1")));
        answers(200, person("Engineer"));
        hris.delivers(updated(anna, 1)).then().statusCode(200);
        hris.delivers(updated(anna, 2)).then().statusCode(200);
        hris.settled();
        assertThat(title(anna)).isEqualTo("Engineer");
        assertThat(asked).hasSize(3);
    }

    @Test
    void while_it_waits_for_the_provider_it_says_so_and_another_source_ends_the_waiting() {
        var hris = asking();
        var anna = AnHris.employee();
        answers.add(new Answer(429, "{}", Map.of("Retry-After", "3000")));
        answers(200, person("Engineer"));
        hris.delivers(updated(anna, 1)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(hris.deliveries("?state=WAITING").getString("items[0].reasons[0].code"))
                .isEqualTo("provider-away"));
        assertThat(hris.deliveries("").getInt("items[0].attempts")).isEqualTo(1);
        assertThat(hris.deliveries("").getString("items[0].nextAttemptAt")).isNotNull();
        asks(hris, Map.of("path", "/v2/people/{id}"));
        hris.settled();
        assertThat(title(anna)).isEqualTo("Engineer");
    }

    @Test
    void refusals_of_the_provider_fail_the_delivery_with_their_reason() {
        var reasons = new ArrayList<String>();
        for (var status : List.of(404, 401, 302)) {
            var hris = asking();
            answers.clear();
            answers(status, "{}");
            reasons.add(hris.applied(updated(AnHris.employee(), 1)).getString("delivery.reasons[0].code"));
        }
        assertThat(reasons).containsExactly("provider-knows-nobody", "provider-refused", "provider-refused");
    }

    @Test
    void an_answer_without_the_employee_fails_the_delivery() {
        var hris = asking(Map.of("path", "/v1/people/{id}", "person", "/responses/0/body"));
        answers(200, "{\"responses\":[]}");
        assertThat(hris.applied(updated(AnHris.employee(), 1)).getString("delivery.reasons[0].code"))
                .isEqualTo("provider-unreadable");
    }

    @Test
    void the_employee_may_be_asked_for_by_a_post_and_stand_inside_the_answer() {
        var hris = asking(Map.of(
                "path", "/employer/individual", "body", "{\"requests\":[\"{id}\"]}", "person", "/responses/0/body"));
        var anna = AnHris.employee();
        answers(200, "{\"responses\":[{\"body\":" + person("Engineer") + "}]}");
        hris.applied(updated(anna, 1));
        assertThat(title(anna)).isEqualTo("Engineer");
        assertThat(asked.getFirst()).endsWith("{\"requests\":[\"" + anna + "\"]}");
    }

    @Test
    void what_failed_for_want_of_a_source_is_replayed_when_there_is_one() {
        var hris = AnHris.bambooHr();
        var anna = AnHris.employee();
        var failed = hris.applied(updated(anna, 1));
        assertThat(failed.getString("delivery.reasons[0].code")).isEqualTo("fetch-not-configured");
        asks(hris, Map.of("path", "/v1/people/{id}"));
        answers(200, person("Engineer"));
        admin().post(hris.path() + "/deliveries/" + failed.getString("delivery.id") + "/replay")
                .then()
                .statusCode(200);
        assertThat(hris.settled().getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(title(anna)).isEqualTo("Engineer");
    }

    @Test
    void client_credentials_are_exchanged_for_a_token_that_is_used_until_it_is_refused() {
        var hris = AnHris.bambooHr();
        var url = "http://" + provider.getAddress().getHostString() + ":"
                + provider.getAddress().getPort();
        admin().header("If-Match", "*")
                .body(Map.of(
                        "url",
                        url,
                        "path",
                        "/v2/persons/{id}",
                        "client",
                        Map.of("tokenUrl", url + "/token", "id", "me", "secret", "a-canary-secret")))
                .put(hris.path() + "/source")
                .then()
                .statusCode(200);
        answers(200, "{\"access_token\":\"first\",\"expires_in\":86400}");
        answers(200, person("Engineer"));
        answers(200, person("Senior"));
        answers(401, "{}");
        answers(200, "{\"access_token\":\"second\",\"expires_in\":86400}");
        answers(200, person("Director"));
        var anna = AnHris.employee();
        for (var second : List.of(1, 2, 3)) {
            hris.applied(updated(anna, second));
        }
        assertThat(title(anna)).isEqualTo("Director");
        assertThat(asked.stream().map(line -> line.split(" ", 5)[1] + ' ' + line.split(" ", 5)[3]))
                .containsExactly(
                        "/token grant_type=client_credentials&client_id=me&client_secret=a-canary-secret",
                        "/v2/persons/" + anna + " first",
                        "/v2/persons/" + anna + " first",
                        "/v2/persons/" + anna + " first",
                        "/token grant_type=client_credentials&client_id=me&client_secret=a-canary-secret",
                        "/v2/persons/" + anna + " second");
        assertThat(Database.dump()).doesNotContain("canary-secret");
    }

    @Test
    void credentials_are_sealed_and_never_shown_again() {
        var hris = asking();
        assertThat(admin().get(hris.path()).asString()).doesNotContain("canary-credential");
        assertThat(Database.dump()).doesNotContain("canary-credential");
    }

    @Test
    void a_source_that_cannot_be_one_is_refused() {
        var hris = AnHris.bambooHr();
        var headers = Map.of("Authorization", KEY);
        admin().body(Map.of("url", "https://a.example", "path", "/x", "headers", headers))
                .put(hris.path() + "/source")
                .then()
                .spec(isProblem(428, "precondition-required"));
        admin().header("If-Match", "*")
                .body(Map.of("url", "ftp://a.example", "path", "/x", "headers", headers))
                .put(hris.path() + "/source")
                .then()
                .spec(isInvalidAt("/url"));
        admin().header("If-Match", "*")
                .body(Map.of("url", "https://a.example", "path", "/x|y", "headers", headers))
                .put(hris.path() + "/source")
                .then()
                .spec(isInvalidAt("/path"));
    }

    @Test
    void what_leads_inside_or_means_everybody_or_cannot_be_sent_is_refused() {
        var hris = AnHris.bambooHr();
        var headers = Map.of("Authorization", KEY);
        for (var url :
                List.of("https://169.254.169.254", "https://10.0.0.1:8443", "https://[::1]", "https://2130706434")) {
            isRefused(hris, "/url", Map.of("url", url, "path", "/v1/{id}", "headers", headers));
        }
        var client = Map.of("tokenUrl", "https://192.168.0.1/token", "id", "me", "secret", "a-secret");
        isRefused(hris, "/client/tokenUrl", Map.of("url", "https://a.example", "path", "/v1/{id}", "client", client));
        isRefused(hris, "/path", Map.of("url", "https://a.example", "path", "/v1/fixed", "headers", headers));
        isRefused(
                hris,
                "/headers/Host",
                Map.of("url", "https://a.example", "path", "/v1/{id}", "headers", Map.of("Host", "b.example")));
    }

    private static void isRefused(AnHris hris, String place, Map<String, Object> source) {
        admin().header("If-Match", "*")
                .body(source)
                .put(hris.path() + "/source")
                .then()
                .spec(isInvalidAt(place));
    }

    @Test
    void an_answer_that_drips_is_given_up() {
        provider.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(100_000_000);
            }
        });
        var hris = asking(Map.of("path", "/drip/{id}"));
        hris.delivers(updated(AnHris.employee(), 1)).then().statusCode(200);
        await().untilAsserted(() -> assertThat(hris.deliveries("?state=WAITING").getString("items[0].reasons[0].code"))
                .isEqualTo("provider-away"));
    }

    @Test
    void an_id_is_one_wherever_it_is_written() {
        var hris = asking(Map.of("path", "/find", "body", "{\"id\":\"{id}\"}"));
        answers(404, "{}");
        hris.applied(updated("a\\\"b", 1));
        assertThat(asked.getFirst()).endsWith("{\"id\":\"a\\\"b\"}");
        assertThat(hris.applied(updated("..", 2)).getString("delivery.reasons[0].code"))
                .isEqualTo("subject-missing");
    }

    @Test
    void a_field_may_have_the_name_of_a_place() throws IOException {
        var rule = new FactRule(List.of("/work/title"), null, null);
        var flat = new ObjectMapper().readTree("{\"/work/title\":\"Engineer\"}");
        var nested = new ObjectMapper().readTree("{\"work\":{\"title\":\"Engineer\"}}");
        assertThat(List.of(flat, nested))
                .allSatisfy(said -> assertThat(rule.read(MappedFact.JOB_TITLE, said))
                        .contains(MappedFact.JOB_TITLE.check("Engineer")));
    }
}
