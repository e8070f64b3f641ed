package io.shipmate.matching.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.Kinship;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingTheJobArchitecture {

    private static final String KEY = UUID.randomUUID().toString();

    @Inject
    LivePool pool;

    /** For the other classes nothing is known of it. */
    @AfterEach
    void forgotten() {
        Database.run("delete from job_architecture");
        await().untilAsserted(() -> assertThat(kinship()).isEqualTo(Kinship.NONE));
    }

    private static String said(long revision, String closeness) {
        return Topics.say(
                "shipmate.job-architecture", "io.shipmate.profile.job-architecture-state.v1", KEY, """
                {"architecture":"%s","revision":%d,"families":[],"levels":[{"names":["IC1"]},{"names":["IC2","M1"]}],
                 "kinships":[{"one":"sewing","other":"weaving","closeness":"%s"}]}""".formatted(
                                KEY, revision, closeness));
    }

    private JobArchitecture architecture() {
        return pool.known().architecture();
    }

    private Kinship kinship() {
        return architecture().kinship("weaving", "sewing");
    }

    @Test
    void the_newest_state_counts_at_once_and_an_older_one_is_ignored() {
        said(7, "CLOSE");
        await().untilAsserted(() -> assertThat(kinship()).isEqualTo(Kinship.CLOSE));
        assertThat(architecture().levels()).isEqualTo(3);
        var older = said(6, "DISTANT");
        said(8, "RELATED");
        await().untilAsserted(() -> assertThat(kinship()).isEqualTo(Kinship.RELATED));
        assertThat(Database.number("select count(*) from inbox where event_id = ?", older))
                .isEqualTo(1);
        assertThat(Database.number("select revision from job_architecture")).isEqualTo(8);
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_changes_nothing() {
        said(17, "CLOSE");
        var poison = said(18, "TWINS");
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching.dead-letter"))
                .extracting(Topics.Heard::id)
                .contains(poison));
        assertThat(Database.number("select revision from job_architecture")).isEqualTo(17);
        await().untilAsserted(() -> assertThat(kinship()).isEqualTo(Kinship.CLOSE));
    }
}
