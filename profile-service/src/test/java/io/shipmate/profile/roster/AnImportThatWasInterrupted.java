package io.shipmate.profile.roster;

import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AnImportThatWasInterrupted {

    private static final String FACTS =
            "{\"EXTERNAL_ID\": \"%s\", \"GIVEN_NAME\": \"Anna\", \"EMAIL\": \"a@example.com\", \"TIME_ZONE\": \"Asia/Tokyo\", \"EMPLOYMENT\": \"%s\"}";

    /** As a process leaves it that dies after the first of three rows. */
    private static UUID leftBehind(String employmentOfTheLast) {
        var id = UUID.randomUUID();
        Database.run("insert into roster_import (id, file_name, state, dry_run, total, created, changed, unchanged,"
                + " failed, uploaded_at, version) values ('" + id
                + "', 'r.csv', 'RUNNING', false, 3, 1, 0, 0, 0, now(), 0);"
                + row(id, 2, "'CREATED'", "null")
                + row(id, 3, "null", "'" + FACTS.formatted("E-3-" + id, "ACTIVE") + "'")
                + row(id, 4, "null", "'" + FACTS.formatted("E-4-" + id, employmentOfTheLast) + "'"));
        return id;
    }

    private static String row(UUID id, int number, String outcome, String facts) {
        return "insert into roster_row values ('" + id + "', " + number + ", 'E-" + number + "-" + id + "', " + facts
                + ", " + number + ", " + outcome + ", '[]');";
    }

    @Test
    void goes_on_with_the_first_row_that_is_not_done() {
        var done = finished("/api/profile/v1/roster-imports/" + leftBehind("ON_LEAVE"));
        assertThat(done.getInt("rows.created")).isEqualTo(3);
        assertThat(Database.number(
                        "select count(*) from person where external_id like ?", "E-_-" + done.getString("id")))
                .isEqualTo(2);
    }

    @Test
    void one_row_that_cannot_be_applied_harms_no_other() {
        var done = finished("/api/profile/v1/roster-imports/" + leftBehind("NO_SUCH_THING"));
        assertThat(done.getInt("rows.created")).isEqualTo(2);
        assertThat(done.getInt("rows.failed")).isEqualTo(1);
        admin().get("/api/profile/v1/roster-imports/" + done.getString("id") + "/rows?outcome=FAILED")
                .then()
                .statusCode(200)
                .body("items.row", equalTo(List.of(4)))
                .body("items[0].reasons[0].code", equalTo("our-fault"));
    }
}
