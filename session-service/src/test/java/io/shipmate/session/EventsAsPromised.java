package io.shipmate.session;

import static io.shipmate.session.testing.Slots.at;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.propose;
import static io.shipmate.session.testing.Slots.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.CircleOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsAsPromised {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final CircleOf circle = CircleOf.two();

    private static String read(String file) {
        try {
            return Files.readString(CONTRACTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(read("events/" + name + ".schema.json"));
    }

    private static void conforms(String name, String data) {
        var errors = schema(name)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as("%s: %s", name, data).isEmpty();
    }

    private static Set<String> promised() {
        try (var files = Files.list(CONTRACTS.resolve("events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".schema.json"))
                    .map(file -> file.replace(".schema.json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Topics.Heard> told() {
        return Topics.everythingOn("shipmate.session").stream()
                .filter(heard -> heard.key().equals(circle.id().toString()))
                .toList();
    }

    private static String name(Topics.Heard heard) {
        return heard.type().replaceAll("io\\.shipmate\\.session\\.(.*)\\.v1", "$1");
    }

    @Test
    void every_example_is_one_of_what_it_is_an_example_of() {
        assertThat(promised()).hasSize(8);
        promised().forEach(name -> conforms(name, read("events/" + name + ".example.json")));
        promised()
                .forEach(name -> assertThat(read("asyncapi.yaml"))
                        .contains(
                                "name: io.shipmate.session." + name + ".v1",
                                "$ref: ./events/" + name + ".schema.json"));
    }

    @Test
    void every_event_of_a_circles_life_is_what_its_schema_promises() {
        circle.signed();
        var held = circle.anna()
                .asks()
                .body("{}")
                .post(circle.path("talks"))
                .then()
                .extract()
                .header("Location");
        circle.ben()
                .asks()
                .body("{\"words\":\"words\"}")
                .post(held + "/notes/shared")
                .then()
                .statusCode(201);
        var moved = planned(circle, 0);
        circle.anna()
                .asks()
                .header("If-Match", "*")
                .body(at(2))
                .post(moved + "/reschedule")
                .then()
                .statusCode(200);
        yes(circle.ben(), moved, 2).statusCode(200);
        circle.ben().asks().post(moved + "/cancel").then().statusCode(200);
        propose(circle, circle.anna(), 4);
        circle.told("ended", 1);
        await().untilAsserted(() -> assertThat(told().stream().map(EventsAsPromised::name))
                .containsExactly(
                        "agreement-signed",
                        "agreement-signed",
                        "session-held",
                        "note-shared",
                        "session-proposed",
                        "session-planned",
                        "session-proposed",
                        "session-moved",
                        "session-cancelled",
                        "session-proposed",
                        "session-cancelled"));
        told().forEach(heard -> conforms(name(heard), heard.data()));
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                circle.anna().id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(circle.anna().id(), circle.id()));
        await().untilAsserted(() ->
                assertThat(told().stream().map(EventsAsPromised::name)).endsWith("person-forgotten"));
        conforms("person-forgotten", told().getLast().data());
        assertThat(told().stream().map(EventsAsPromised::name).collect(Collectors.toSet()))
                .isEqualTo(promised());
    }
}
