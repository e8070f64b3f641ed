package io.shipmate.profile.erasure;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.erasure.Leaver.confirms;
import static io.shipmate.profile.erasure.Leaver.erases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WaitingForTheOtherServices {

    @Inject
    MeterRegistry metrics;

    @Inject
    Following following;

    private static long asked(UUID person) {
        return Heard.eventsOf(person).stream().filter("person-erased"::equals).count();
    }

    private static void isDue(Leaver.Receipt receipt) {
        Database.run("update erasure set due_at = now() - interval '1 hour' where id = ?", Leaver.id(receipt));
    }

    private static List<String> row(Leaver.Receipt receipt) {
        return Database.rows(
                        "select person, completed_at, person_hash, reminders from erasure where id = ?",
                        Leaver.id(receipt))
                .getFirst();
    }

    @Test
    void each_confirmation_shows_and_after_the_last_one_nothing_leads_to_the_person() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var receipt = erases(anna.token());
        confirms("session", receipt.erasure());
        receipt.reads()
                .get(receipt.path())
                .then()
                .body("state", equalTo("PENDING"))
                .body("services.state", equalTo(List.of("CONFIRMED", "PENDING", "CONFIRMED", "PENDING")));
        assertThat(row(receipt).getFirst()).isEqualTo(id.toString());
        confirms("matching", receipt.erasure());
        confirms("matching", receipt.erasure());
        confirms("notification", receipt.erasure());
        receipt.reads()
                .get(receipt.path())
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("completedAt", notNullValue())
                .body("services.confirmedAt", everyItem(notNullValue()));
        assertThat(row(receipt).getFirst()).isNull();
        Heard.everythingIsSaid();
        assertThat(Database.dump()).doesNotContain(id.toString());
    }

    @Test
    void who_does_not_confirm_is_asked_again_and_ever_more_rarely_and_nobody_after_all_have() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var receipt = erases(anna.token());
        assertThat(asked(id)).isEqualTo(1);
        isDue(receipt);
        await().untilAsserted(() -> assertThat(asked(id)).isEqualTo(2));
        assertThat(Heard.last(id, "person-erased").get("erasure").asText()).isEqualTo(receipt.erasure());
        assertThat(Database.number(
                        "select count(*) from erasure where id = ? and due_at > now() + interval '9 minutes'",
                        Leaver.id(receipt)))
                .isEqualTo(1);
        Leaver.isConfirmedByAll(receipt);
        isDue(receipt);
        following.askAgain();
        assertThat(asked(id)).isEqualTo(2);
    }

    @Test
    void an_erasure_that_nobody_knows_and_other_events_of_the_neighbours_do_no_harm() {
        confirms("matching", UUID.randomUUID().toString());
    }

    @Test
    void what_is_open_is_counted_for_ops() {
        var anna = aPerson().arrives();
        anna.id();
        var receipt = erases(anna.token());
        Database.run("update erasure set started_at = now() - interval '3 days' where id = ?", Leaver.id(receipt));
        await().untilAsserted(() -> {
            assertThat(metrics.get("shipmate.erasures.open").gauge().value()).isPositive();
            assertThat(metrics.get("shipmate.erasures.oldest.seconds").gauge().value())
                    .isGreaterThan(172_800.0);
        });
        Leaver.isConfirmedByAll(receipt);
    }

    @Test
    void a_record_is_kept_for_a_year() {
        var anna = aPerson().arrives();
        anna.id();
        var receipt = erases(anna.token());
        Leaver.isConfirmedByAll(receipt);
        following.forgetOld();
        receipt.reads().get(receipt.path()).then().statusCode(200);
        Database.run("update erasure set completed_at = now() - interval '366 days' where id = ?", Leaver.id(receipt));
        following.forgetOld();
        receipt.reads().get(receipt.path()).then().statusCode(404);
    }

    @Test
    void the_pause_doubles_and_grows_no_longer_than_a_day() {
        var start = Instant.parse("2026-03-02T08:00:00Z");
        var erasure = new Erasure(
                UUID.randomUUID(), UUID.randomUUID(), new byte[32], null, AskedBy.PERSON, new byte[32], start);
        var event = erasure.ask(Duration.ofMinutes(5), start);
        for (var again = 0; again < 50; again++) {
            assertThat(erasure.ask(Duration.ofMinutes(5), start)).isEqualTo(event);
        }
        assertThat(erasure.dueAt()).isBetween(start.plus(Duration.ofHours(20)), start.plus(Duration.ofHours(24)));
    }
}
