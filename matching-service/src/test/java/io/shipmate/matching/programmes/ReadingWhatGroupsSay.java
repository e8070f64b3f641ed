package io.shipmate.matching.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingWhatGroupsSay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAID = "io.shipmate.profile.programme-group-";

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("..", "profile-service", "contracts", "events", name + ".example.json"));
    }

    private static UUID id(String example, String name) throws IOException {
        return UUID.fromString(JSON.readTree(example).get(name).asText());
    }

    @Test
    void who_enters_and_who_leaves_is_named_with_the_programme() throws IOException {
        var entered = example("programme-group-entered");
        assertThat(GroupNews.read(SAID + "entered.v1", entered, JSON))
                .isEqualTo(new GroupNews.Entered(id(entered, "person"), id(entered, "programme")));
        var left = example("programme-group-left");
        assertThat(GroupNews.read(SAID + "left.v1", left, JSON))
                .isEqualTo(new GroupNews.Left(id(left, "person"), id(left, "programme")));
    }

    @Test
    void everything_else_is_ignored_and_what_cannot_be_read_invites_nobody() {
        assertThat(GroupNews.read("io.shipmate.profile.person-joined.v1", "{}", JSON))
                .isInstanceOf(GroupNews.Ignored.class);
        assertThatThrownBy(() -> GroupNews.read(SAID + "entered.v1", "{\"person\":\"anna\"}", JSON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
