package io.shipmate.profile.hris;

import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guide for HR integrators shows works as it stands there. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TheGuide {

    private static final Set<Provider> SHOWN =
            EnumSet.of(Provider.BAMBOOHR, Provider.HIBOB, Provider.MERGE, Provider.PERSONIO);
    private static final String SECRET = "a-secret-that-is-long-enough-for-all-of-them";
    private static final Path GUIDE = Path.of("..", "docs", "integration", "hris.md");

    @TestHTTPResource
    URI home;

    private static List<String> blocks(String kind) throws IOException {
        var found = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1).strip())
                .toList();
        assertThat(found).as(kind).isNotEmpty();
        return found;
    }

    @Test
    void connections_can_be_made_as_shown() throws IOException {
        for (var request : blocks("json create")) {
            admin().body(request).post(AnHris.PATH).then().statusCode(201);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void sources_can_be_set_as_shown(Provider provider) throws IOException {
        var guide = Files.readString(GUIDE);
        assertThat(guide.contains("```json source " + provider + "\n")).isEqualTo(SHOWN.contains(provider));
        for (var request : SHOWN.contains(provider) ? blocks("json source " + provider) : List.<String>of()) {
            var hris = AnHris.of(Map.of("name", "Guide", "provider", provider, "secret", SECRET));
            admin().header("If-Match", "*")
                    .body(request)
                    .put(hris.path() + "/source")
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void the_usual_ways_are_those_that_are_used(Provider provider) throws IOException {
        var guide = Files.readString(GUIDE);
        UsualSource.of(provider).ifPresent(usual -> {
            assertThat(guide).contains(usual.path().replaceAll("\\?.*", ""));
            if (usual.list() != null) {
                assertThat(guide).contains(usual.list().path().replaceAll("=\\{.*", ""));
            }
            usual.also().forEach(further -> assertThat(guide).contains(further.path(), "as `" + further.as() + "`"));
        });
    }

    @Test
    void every_refusal_is_explained() throws IOException {
        var guide = Files.readString(GUIDE);
        for (var code : List.of(
                "hris-delivery-not-genuine",
                "hris-connection-not-ready",
                "hris-connection-disabled",
                "try-again",
                "too-large",
                "unsupported-media-type",
                "not-found")) {
            assertThat(guide).contains('`' + code + '`');
        }
    }

    @Test
    void everything_that_may_be_said_of_a_delivery_is_explained() throws IOException, IllegalAccessException {
        var guide = Files.readString(GUIDE);
        var codes = new ArrayList<>(List.of("value-not-mapped"));
        for (var field : DeliveryReason.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                codes.add((String) field.get(null));
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
        for (var value : List.of("", "x".repeat(300), "\u0085", "\u0301", "nothing that any fact can be")) {
            for (var fact : MappedFact.values()) {
                Optional.ofNullable(fact.check(value).refusal()).ifPresent(codes::add);
            }
        }
        assertThat(codes).contains("zone-unknown", "date-invalid", "no-letter", "control-character", "too-long");
        assertThat(codes)
                .filteredOn(code -> !code.equals("missing"))
                .allSatisfy(code -> assertThat(guide).contains('`' + code + '`'));
    }

    @Test
    void the_signed_sample_is_genuine() throws IOException {
        var script = blocks("sh").getFirst();
        var body = Pattern.compile("BODY='(.*)'")
                .matcher(script)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var secret = Pattern.compile("-hmac (\\S+)")
                .matcher(script)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(script).contains("'%s%s' \"$BODY\" \"$TIME\"", "X-BambooHR-Timestamp: $TIME");
        var hris = AnHris.of(Map.of("name", "Guide", "provider", "BAMBOOHR", "secret", secret));
        hris.delivers(body, secret).then().statusCode(200);
    }

    /** As it stands there, by a shell, where there is what it calls. */
    @Test
    void the_signed_sample_is_answered_with_200() throws IOException, InterruptedException {
        assumeThat(List.of("sh", "openssl", "curl", "sed", "date"))
                .allMatch(tool -> Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool))));
        var hris = AnHris.of(Map.of("name", "Guide", "provider", "BAMBOOHR", "secret", "test-secret"));
        var script = blocks("sh")
                .getFirst()
                .replace("https://shipmate.example.com", home.toString().replaceAll("/$", ""));
        var shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().put("CONNECTION_PATH", hris.door());
        var running = shell.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said).contains("HTTP/1.1 200");
        assertThat(hris.deliveries("").getList("items")).hasSize(1);
    }

    @Test
    void a_system_of_ones_own_is_read_as_shown() throws IOException {
        var hris = AnHris.of(Map.of("name", "Own", "provider", "STANDARD_WEBHOOKS"));
        for (var sample : blocks("json delivery")) {
            admin().body(Map.of(
                            "sample",
                            sample,
                            "mapping",
                            Map.of("facts", Map.of("JOB_TITLE", Map.of("from", List.of("jobTitle"))))))
                    .post(hris.path() + "/try-mapping")
                    .then()
                    .statusCode(200)
                    .body("people[0].statement.subject", equalTo("E-1042"))
                    .body("people[0].statement.facts.JOB_TITLE", equalTo("Engineer"));
        }
    }

    @Test
    void every_provider_has_its_row() throws IOException {
        var guide = Files.readString(GUIDE);
        for (var provider : Provider.values()) {
            assertThat(guide).contains("| `" + provider + "`");
        }
    }
}
