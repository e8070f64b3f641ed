package io.shipmate.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What profile-service says of people, on the examples that it promises. */
class HearingOfPeople {

    private static final Path EXAMPLES = Path.of("..", "profile-service", "contracts", "events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "io.shipmate.profile.person-state.v1";

    @Test
    void a_state_is_read_for_what_telling_somebody_needs() throws IOException {
        var example = JSON.readTree(example("person-state"));
        assertThat(PersonNews.of(STATE, "key", example.toString(), JSON))
                .isInstanceOfSatisfying(PersonNews.State.class, state -> {
                    assertThat(state.person()).hasToString(example.get("person").asText());
                    assertThat(state.revision())
                            .isEqualTo(example.get("revision").asLong());
                    assertThat(state.signIn().issuer())
                            .isEqualTo(example.at("/signIn/issuer").asText());
                    assertThat(state.signIn().subject())
                            .isEqualTo(example.at("/signIn/subject").asText());
                    assertThat(state.language())
                            .isEqualTo(example.get("language").asText());
                    assertThat(state.zone()).isEqualTo(example.get("zone").asText());
                    assertThat(state.participation())
                            .isEqualTo(example.get("participation").asText());
                    assertThat(state.employment())
                            .isEqualTo(example.get("employment").asText());
                });
    }

    @Test
    void an_erasure_is_read_from_its_event_and_from_a_tombstone() throws IOException {
        var payload = example("person-erased");
        var person = UUID.fromString(JSON.readTree(payload).get("person").asText());
        var erasure = UUID.fromString(JSON.readTree(payload).get("erasure").asText());
        assertThat(PersonNews.of("io.shipmate.profile.person-erased.v1", "key", payload, JSON))
                .isEqualTo(new PersonNews.Erased(person, erasure));
        assertThat(PersonNews.of(STATE, person.toString(), null, JSON)).isEqualTo(new PersonNews.Erased(person, null));
    }

    @Test
    void the_rest_needs_no_telling() throws IOException {
        assertThat(PersonNews.of("io.shipmate.profile.person-moved.v1", "key", example("person-moved"), JSON))
                .isInstanceOf(PersonNews.Ignored.class);
    }

    private static String example(String name) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(name + ".")
                            && path.toString().endsWith(".example.json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }
}
