package io.shipmate.profile.hris;

import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide for HR integrators shows works as it stands there. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TheGuide {

    private static final Path GUIDE = Path.of("..", "docs", "integration", "hris.md");

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

    @Test
    void sources_can_be_set_as_shown() throws IOException {
        for (var request : blocks("json source")) {
            var hris = AnHris.bambooHr();
            admin().header("If-Match", "*")
                    .body(request)
                    .put(hris.path() + "/source")
                    .then()
                    .statusCode(200);
        }
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
