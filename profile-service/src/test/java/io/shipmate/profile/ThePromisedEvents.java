package io.shipmate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThePromisedEvents {

    static List<String> events() throws IOException {
        try (var files = Files.list(EventsKeepTheirContract.EVENTS)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_has_an_example_that_keeps_its_schema(String event) throws IOException {
        var example = Files.readString(EventsKeepTheirContract.EVENTS.resolve(event + ".example.json"));
        assertThat(EventsKeepTheirContract.violations("io.shipmate.profile." + event + ".v1", example))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void none_may_carry_more_than_is_promised(String event) throws IOException {
        var example = Files.readString(EventsKeepTheirContract.EVENTS.resolve(event + ".example.json"));
        var withName = example.replaceFirst("\\{", "{\"name\": \"Anna\",");
        assertThat(EventsKeepTheirContract.violations("io.shipmate.profile." + event + ".v1", withName))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_stands_in_the_contract(String event) throws IOException {
        assertThat(Files.readString(Path.of("contracts", "asyncapi.yaml")))
                .contains("name: io.shipmate.profile." + event + ".v1")
                .contains("$ref: ./events/" + event + ".schema.json");
    }

    @Test
    void a_state_whose_format_is_wrong_is_noticed() {
        assertThat(EventsKeepTheirContract.violations(
                        "io.shipmate.profile.person-joined.v1", "{\"person\":\"anna\",\"at\":\"yesterday\"}"))
                .hasSize(2);
    }
}
