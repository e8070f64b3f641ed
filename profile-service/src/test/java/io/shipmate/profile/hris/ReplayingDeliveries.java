package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReplayingDeliveries {

    private AnHris hris;

    @BeforeEach
    void connects() {
        hris = AnHris.bambooHr();
    }

    /** Eight o'clock, so many days ago. */
    private static String on(int daysAgo) {
        return LocalDate.now(Clock.systemUTC()).minusDays(daysAgo) + "T08:00:00Z";
    }

    private void arrived(String event, int daysAgo) {
        Database.run(
                "update hris_delivery set received_at = cast(? as timestamptz) where connection = ? and event = ?",
                on(daysAgo),
                UUID.fromString(hris.id()),
                event);
    }

    private int replayed(String from, String to, String state) {
        var range = new HashMap<String, Object>(Map.of("from", from, "to", to));
        if (state != null) {
            range.put("state", state);
        }
        return admin().body(range)
                .post(hris.path() + "/deliveries/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("replayed");
    }

    /** Three that are not for us, on three days, and one that cannot be read, on the last of them. */
    private void fourOnThreeDays() {
        for (var daysAgo : List.of(5, 4, 3)) {
            hris.applied("{\"type\":\"company.%d\"}".formatted(daysAgo));
            arrived("company." + daysAgo, daysAgo);
        }
        hris.applied("no JSON at all");
        Database.run(
                "update hris_delivery set received_at = cast(? as timestamptz) where connection = ? and state = 'FAILED'",
                on(3),
                UUID.fromString(hris.id()));
    }

    @Test
    void a_time_means_what_arrived_then_and_not_at_its_end() {
        fourOnThreeDays();
        assertThat(replayed(on(5), on(4), null)).isEqualTo(1);
        hris.settled();
        assertThat(replayed(on(4), on(2), null)).isEqualTo(3);
        hris.settled();
        assertThat(replayed(on(2), on(1), null)).isZero();
    }

    @Test
    void a_state_means_only_those_in_it() {
        fourOnThreeDays();
        assertThat(replayed(on(6), on(1), "FAILED")).isEqualTo(1);
        hris.settled();
        assertThat(replayed(on(6), on(1), "APPLIED")).isZero();
    }

    @Test
    void the_failures_of_a_day_are_applied_in_order_once_the_mapping_is_mended() {
        var unmapped = AnHris.of(Map.of("name", "New", "provider", "BAMBOOHR", "secret", AnHris.SECRET));
        var anna = employee();
        unmapped.applied(said(anna, 2, Map.of("Job Title", "Captain")));
        unmapped.applied(said(anna, 1, newcomer()));
        assertThat(unmapped.deliveries("?state=FAILED").getList("items")).hasSize(2);
        admin().header("If-Match", "*")
                .body(Map.of("name", "New", "mapping", AnHris.mapping()))
                .put(unmapped.path())
                .then()
                .statusCode(200);
        admin().body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2100-01-01T00:00:00Z", "state", "FAILED"))
                .post(unmapped.path() + "/deliveries/replay")
                .then()
                .body("replayed", equalTo(2));
        unmapped.settled();
        assertThat(unmapped.deliveries("?state=APPLIED").getList("items")).hasSize(2);
        assertThat(Database.rows("select job_title from person where external_id = ?", anna))
                .containsExactly(List.of("Captain"));
    }

    @Test
    void another_connections_delivery_is_none_of_this_one() {
        var theirs = AnHris.bambooHr();
        var delivery = theirs.applied(said(employee(), 1, newcomer())).getString("delivery.id");
        var here = hris.path() + "/deliveries/" + delivery;
        admin().get(here).then().spec(isProblem(404, "not-found"));
        admin().post(here + "/replay").then().spec(isProblem(404, "not-found"));
        assertThat(replayed("2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z", null))
                .isZero();
        admin().get(theirs.path() + "/deliveries/" + delivery).then().body("delivery.state", equalTo("APPLIED"));
    }

    @Test
    void the_same_request_again_with_its_key_replays_nothing_more() {
        fourOnThreeDays();
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            admin().header("Idempotency-Key", key)
                    .body(Map.of("from", on(5), "to", on(4)))
                    .post(hris.path() + "/deliveries/replay")
                    .then()
                    .statusCode(200)
                    .body("replayed", equalTo(1));
            hris.settled();
        }
        assertThat(Database.number(
                        "select count(*) from admin_log where thing = ? and action = 'deliveries-replayed'",
                        UUID.fromString(hris.id())))
                .isOne();
    }
}
