package io.shipmate.matching.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On the very example that profile-service commits. */
class ReadingWhomToForget {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ERASED = "io.shipmate.profile.person-erased.v1";

    @Test
    void the_one_who_is_erased_is_named() throws IOException {
        var example =
                Files.readString(Path.of("..", "profile-service", "contracts", "events", "person-erased.example.json"));
        var person = UUID.fromString(JSON.readTree(example).get("person").asText());
        var erasure = UUID.fromString(JSON.readTree(example).get("erasure").asText());
        assertThat(ProfileNews.read(ERASED, example, JSON))
                .isEqualTo(new ProfileNews.PersonErased(person, erasure, null));
    }

    @Test
    void an_older_release_waits_for_no_answer() {
        var person = UUID.randomUUID();
        assertThat(ProfileNews.read(ERASED, "{\"person\":\"" + person + "\"}", JSON))
                .isEqualTo(new ProfileNews.PersonErased(person, null, null));
    }

    @Test
    void everything_else_is_ignored() {
        assertThat(ProfileNews.read("io.shipmate.profile.person-joined.v1", "{}", JSON))
                .isInstanceOf(ProfileNews.Ignored.class);
    }

    @Test
    void an_erasure_that_cannot_be_read_is_no_erasure() {
        assertThatThrownBy(() -> ProfileNews.read(ERASED, "{\"person\":\"anna\"}", JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
