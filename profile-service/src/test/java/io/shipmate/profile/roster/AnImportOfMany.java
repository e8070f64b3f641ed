package io.shipmate.profile.roster;

import static io.shipmate.profile.Newcomer.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.people.KnownPeople;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with {@code -Droster.rows=100000} for long. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AnImportOfMany {

    private static final Logger LOG = Logger.getLogger(AnImportOfMany.class);
    private static final int ROWS = Integer.getInteger("roster.rows", 1_000);

    @Inject
    KnownPeople people;

    @TempDir
    Path folder;

    /** Every hundredth row is bad; a tree of managers, ten reports each. */
    private Path file(String run) throws IOException {
        var file = folder.resolve("roster.csv");
        try (var lines = Files.newBufferedWriter(file)) {
            lines.write(
                    "external_id,given_name,family_name,email,time_zone,unit,level,job_title,manager_external_id\n");
            for (var i = 1; i <= ROWS; i++) {
                var zone = i % 100 == 0 ? "Mars/Olympus" : "Europe/Berlin";
                // The manager of a bad row is not to be a bad one's report.
                var manager = i == 1 ? "" : run + Math.max(1, i / 10);
                lines.write(run + i + ",Zoë,Müller " + i + ",p" + i + "@example.com," + zone + ",Unit " + i % 50
                        + ",IC3," + "Engineer," + manager + '\n');
            }
        }
        return file;
    }

    @Test
    void finishes_names_every_bad_row_and_changes_nothing_the_second_time() throws IOException {
        Database.run("delete from fact_statement where source = 'ROSTER'");
        var run = "M" + UUID.randomUUID() + "-";
        var file = file(run);
        assertThat(imported(file, "")).isEqualTo("DONE");
        assertThat(count("FAILED", run)).isEqualTo(ROWS / 100);
        assertThat(count("CREATED", run)).isEqualTo(ROWS - ROWS / 100);
        assertThat(Database.number(
                        "select count(*) from roster_row where external_id like ? and outcome = 'FAILED'"
                                + " and reasons::text like '%zone-unknown%'",
                        run + '%'))
                .isEqualTo(ROWS / 100);
        assertThat(imported(file, "?whole=true")).isEqualTo("DONE");
        assertThat(count("UNCHANGED", run)).isEqualTo(ROWS - ROWS / 100);
        assertThat(count("LEFT", run)).isZero();
    }

    /** More than a statement has parameters. */
    @Test
    void as_many_ids_as_the_longest_roster_has_can_be_looked_up() {
        var ids = IntStream.range(0, 70_000).mapToObj(i -> "Nobody-" + i).toList();
        assertThat(QuarkusTransaction.requiringNew().call(() -> people.presentIds(ids)))
                .isEmpty();
    }

    private static long count(String outcome, String run) {
        return Database.number(
                "select count(*) from roster_row where outcome = ? and external_id like ?"
                        + " and import = (select id from roster_import order by id desc limit 1)",
                outcome,
                run + '%');
    }

    private static String imported(Path file, String query) {
        var clock = Clock.systemUTC();
        var before = clock.instant();
        var location = admin().contentType("multipart/form-data")
                .multiPart("file", file.toFile(), "text/csv")
                .post("/api/profile/v1/roster-imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var taken = clock.instant();
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        !state(location).equals("PENDING") && !state(location).equals("RUNNING"));
        var memory = Runtime.getRuntime();
        LOG.infof(
                "%d rows%s: taken in after %s, done after %s more; heap %d MB",
                ROWS,
                query,
                Duration.between(before, taken),
                Duration.between(taken, clock.instant()),
                (memory.totalMemory() - memory.freeMemory()) >> 20);
        return state(location);
    }

    private static String state(String location) {
        return admin().get(location).jsonPath().getString("state");
    }
}
