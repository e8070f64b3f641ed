package io.shipmate.matching.rounds;

import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round is worked out by a replica that is there no more. */
@QuarkusTest
class LosingAReplica {

    private String programme;
    private String round;

    @BeforeEach
    void a_round_is_worked_out() {
        programme = running(Stream.generate(() -> aPerson()
                        .openOnlyTo("BUDDY")
                        .offering("Kafka")
                        .seeking("Hiring")
                        .joins())
                .limit(4)
                .toList());
        round = previewed(programme, "NEW");
    }

    /** As a replica leaves it that was ended in the middle, so many seconds before its lease is over. */
    private void isLeftInTheMiddle(int attempts) {
        Database.run("delete from buddy_group where round = ?", UUID.fromString(round));
        Database.run(
                "update round set state = 'RUNNING', step = 'PAIRING', percent = 60, leased_by = ?, attempts = ?,"
                        + " leased_until = cast(? as timestamptz), version = version + 1 where id = ?",
                UUID.randomUUID(),
                attempts,
                MovableClock.time().plusSeconds(30).toString(),
                UUID.fromString(round));
    }

    @Test
    void another_goes_on_when_the_lease_is_over_and_comes_to_the_same_groups() {
        var before = groups(programme, round);
        isLeftInTheMiddle(1);
        manager()
                .get(round(programme, round))
                .then()
                .body("state", equalTo("RUNNING"))
                .body("progress.percent", equalTo(60));
        MovableClock.passes(Duration.ofSeconds(31));
        isPreview(programme, round);
        assertThat(groups(programme, round)).isEqualTo(before);
    }

    @Test
    void a_round_that_loses_every_replica_fails_and_can_be_run_again() {
        isLeftInTheMiddle(Round.MOST_ATTEMPTS);
        MovableClock.passes(Duration.ofSeconds(31));
        await().untilAsserted(
                        () -> manager().get(round(programme, round)).then().body("state", equalTo("FAILED")));
        manager().body("{}").post(round(programme, round) + "/run").then().statusCode(200);
        isPreview(programme, round);
    }
}
