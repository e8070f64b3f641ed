package io.shipmate.profile.jobs;

import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.jobs.AnArchitecture.PATH;
import static io.shipmate.profile.jobs.AnArchitecture.anArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As many people as {@code -Djobs.people} says, in a few batches by default. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PlacingThousands {

    private static final Logger LOG = Logger.getLogger(PlacingThousands.class);
    private static final int PEOPLE = Integer.getInteger("jobs.people", 1200);

    @AfterEach
    void nobodyIsLeft() {
        Database.run("delete from person where external_id like 'placed-%'");
        anArchitecture().holds();
    }

    private static long count(String which) {
        return Database.number("select count(*) from person where external_id like 'placed-%' and " + which);
    }

    /** Every other one takes part; nobody is placed yet. */
    private static void come() {
        Database.run("""
                insert into person (id, external_id, given_name, family_name, email, job_title, zone, language, employment,
                    participation, open_to, capacity, languages, joined_at, revision, version, job_revision)
                select uuidv7(), 'placed-' || i, 'Given', 'Family', 'placed-' || i || '@example.com', 'Baker ' || i % 1000,
                    'UTC', 'en', 'ACTIVE', case i % 2 when 0 then 'IN' else 'OUT' end, '["PARTNERSHIP"]', 2, '["en"]',
                    now(), 1, 0, 0
                from generate_series(1, ?) as i""", PEOPLE);
    }

    private static void timed(String what, Runnable act) {
        var begun = System.nanoTime();
        act.run();
        LOG.infof(
                "%s, %d people: %d ms",
                what, PEOPLE, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    @Test
    void everybody_is_placed_once_and_only_those_are_told_of_whom_the_neighbours_see_otherwise() {
        anArchitecture()
                .family("baking", "Baking")
                .meaningFamily("baker", "baking")
                .holds();
        come();
        timed(
                "placed",
                () -> await().atMost(Duration.ofMinutes(10))
                        .untilAsserted(
                                () -> assertThat(count("job_revision = 0")).isZero()));
        assertThat(count("job_family = 'baking' and level is null")).isEqualTo(PEOPLE);
        assertThat(count("participation = 'IN' and revision = 2")).isEqualTo(PEOPLE / 2);
        assertThat(count("participation = 'OUT' and revision = 1")).isEqualTo(PEOPLE - PEOPLE / 2);
        timed(
                "tried out",
                () -> admin().body(anArchitecture().body())
                        .post(PATH + "/try")
                        .then()
                        .statusCode(200));
        timed(
                "unmapped",
                () -> admin().get(PATH + "/unmapped?kind=TITLE_WITHOUT_LEVEL&limit=100")
                        .then()
                        .body("items.said", hasItem(startsWith("Baker"))));
    }
}
