package io.shipmate.profile.export;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Newcomer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(TheOtherServices.class)
class CarryingEverythingAway {

    private static final String EXPORT = "/api/profile/v1/me/export";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Newcomer anna = aPerson().named("Zoë", "Brontë");
    private String token;

    @BeforeEach
    void isThereWithSomethingInEachService() {
        anna.arrives().id();
        token = anna.token();
        TheOtherServices.gives("matching", token, "{\"partnerships\":[{\"id\":\"p-1\"}]}");
        TheOtherServices.gives("session", token, "{\"notes\":{\"forMyself\":[{\"words\":\"mine, ünd only mine\"}]}}");
        TheOtherServices.gives("notification", token, "{}");
    }

    private ValidatableResponse export() {
        return Api.with(token).get(EXPORT).then();
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    @Test
    void the_archive_has_what_each_service_gives_and_an_explanation() throws IOException {
        anna.calls()
                .body("{\"offers\": [{\"topic\": \"%s\", \"level\": \"EXPERT\", \"words\": \"my words\"}]}"
                        .formatted(ATopic.named("giving-feedback")))
                .put("/api/profile/v1/me/offers")
                .then()
                .statusCode(200);
        var archive = export().statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment; filename=\"shipmate-"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        var files = unpacked(archive);
        assertThat(files.keySet())
                .containsExactly("README.txt", "profile.json", "matching.json", "session.json", "notification.json");
        assertThat(files.get("README.txt")).contains(anna.id().toString(), "Your data at Shipmate", "matching.json");
        var profile = json(files.get("profile.json")).get("profile");
        assertThat(profile.get("name").asText()).isEqualTo("Zoë Brontë");
        assertThat(profile.get("email").asText()).isEqualTo(anna.email());
        assertThat(profile.at("/offers/0/words").asText()).isEqualTo("my words");
        assertThat(json(files.get("matching.json")).at("/partnerships/0/id").asText())
                .isEqualTo("p-1");
        assertThat(json(files.get("session.json"))
                        .at("/notes/forMyself/0/words")
                        .asText())
                .isEqualTo("mine, ünd only mine");
        assertThat(json(files.get("notification.json"))).isEmpty();
    }

    @Test
    void the_explanation_speaks_the_readers_language() throws IOException {
        var archive = Api.with(token)
                .header("Accept-Language", "de")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(unpacked(archive).get("README.txt"))
                .contains("Deine Daten bei Shipmate")
                .doesNotContain("{0}", "''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matching", "session", "notification"})
    void without_one_service_there_is_nothing_and_the_answer_names_it(String service) {
        TheOtherServices.fails(service, token);
        export().spec(isProblem(503, "export-incomplete"))
                .body("service", equalTo(service))
                .body("detail", not(containsString("secret of the house")))
                .header("Retry-After", equalTo("10"));
        TheOtherServices.gives(service, token, "{}");
        export().statusCode(200);
    }

    @Test
    void a_connection_that_breaks_and_a_silence_are_no_part_either() {
        TheOtherServices.answers("session", token, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        export().spec(isProblem(503, "export-incomplete")).body("service", equalTo("session"));
        TheOtherServices.answers("session", token, okJson("{}").withFixedDelay(4_000));
        export().spec(isProblem(503, "export-incomplete")).body("service", equalTo("session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"notes\": [", "no JSON", "[]", ""})
    void half_an_answer_is_no_part_either(String part) {
        TheOtherServices.gives("session", token, part);
        export().spec(isProblem(503, "export-incomplete")).body("service", equalTo("session"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 302})
    void a_service_that_does_not_let_the_person_in_yet_is_waited_for(int status) {
        TheOtherServices.answers(
                "notification", token, aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        export().spec(isProblem(503, "export-incomplete")).body("service", equalTo("notification"));
    }

    @Test
    void more_than_an_archive_may_hold_is_refused() {
        TheOtherServices.gives("session", token, "{\"notes\":\"" + "x".repeat(100_001) + "\"}");
        export().spec(isProblem(422, "export-too-large")).body("service", equalTo("session"));
    }

    @Test
    void one_at_a_time() throws ExecutionException, InterruptedException {
        TheOtherServices.answers("notification", token, okJson("{}").withFixedDelay(500));
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> export().extract().statusCode());
            await().until(() -> TheOtherServices.timesAsked("notification", token) == 1);
            export().spec(isProblem(429, "export-busy"));
            assertThat(first.get()).isEqualTo(200);
        }
        TheOtherServices.gives("notification", token, "{}");
        export().statusCode(200);
    }

    @Test
    void nobody_unknown_gets_an_export_and_nobody_is_asked_about_them() {
        Api.anonymous().get(EXPORT).then().spec(isProblem(401, "unauthorized"));
        var nobody = Tokens.of("nobody-at-all");
        Api.with(nobody).get(EXPORT).then().spec(isProblem(403, "person-unknown"));
        assertThat(TheOtherServices.timesAsked("matching", nobody)).isZero();
        Api.with(Tokens.of("s", "service")).get(EXPORT).then().spec(isProblem(403, "forbidden"));
    }
}
