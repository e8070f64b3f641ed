package io.shipmate.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.notification.testing.Mailbox;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.ProfileStub;
import io.shipmate.notification.testing.Somebody;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingMails {

    private static final String PREFERENCES = "/api/notification/v1/me/preferences";

    private final Somebody anna = Somebody.known();
    private final Somebody bilal = Somebody.known();
    private final String address = "anna." + UUID.randomUUID() + "@company.example";
    private final Postman postman;
    private final Rounds rounds;

    SendingMails(Postman postman, Rounds rounds) {
        this.postman = postman;
        this.rounds = rounds;
        ProfileStub.knows(anna, "Anna <b>Ærø</b>", address);
        ProfileStub.knows(bilal, "Bilal Canary-Name", "bilal." + UUID.randomUUID() + "@company.example");
    }

    private List<String> states() {
        return Database.rows("select state from email_delivery where person = ? order by created_at", anna.id())
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private void awaitStates(String... expected) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(states()).containsExactly(expected));
    }

    private void prefers(String body) {
        var tag = anna.asks().get(PREFERENCES).then().extract().header("ETag");
        anna.asks().header("If-Match", tag).body(body).put(PREFERENCES).then().statusCode(200);
    }

    private void formed() {
        var partnership = UUID.randomUUID();
        Neighbours.matching(
                "partnership-formed",
                partnership,
                "{\"partnership\":\"%s\",\"circle\":\"%s\",\"members\":%s,\"at\":\"2026-05-01T00:00:00Z\"}"
                        .formatted(partnership, UUID.randomUUID(), Neighbours.members(anna, bilal)));
    }

    @Test
    void a_mail_says_that_and_not_what_and_names_nobody_but_its_reader() {
        Neighbours.invitation(bilal, anna);
        var mail = Mailbox.waitFor(1, address).getFirst();
        assertThat(mail.subject()).isEqualTo("Shipmate: an invitation");
        assertThat(mail.from()).isEqualTo("Shipmate <no-reply@shipmate.example>");
        assertThat(mail.language()).isEqualTo("en");
        assertThat(mail.text())
                .startsWith("Hello Anna <b>Ærø</b>,")
                .contains("Somebody would like to meet you.")
                .contains("Open Shipmate: https://shipmate.example/app");
        assertThat(mail.html())
                .contains("<html lang=\"en\">")
                .contains("Hello Anna &lt;b&gt;Ærø&lt;/b&gt;,")
                .contains("<a href=\"https://shipmate.example/app\">Open Shipmate</a>");
        assertThat(mail.toString())
                .doesNotContain("Canary-Name")
                .doesNotContain(bilal.id().toString());
        assertThat(mail.id())
                .isEqualTo("<"
                        + Database.rows("select id from email_delivery where person = ?", anna.id())
                                .getFirst()
                                .getFirst()
                        + "@shipmate.example>");
        awaitStates("SENT");
        assertThat(Database.dump()).doesNotContain(address);
        anna.asks()
                .get("/api/notification/v1/me/export")
                .then()
                .body("email[0].state", equalTo("SENT"))
                .body("email[0].kind", equalTo("INVITATION_RECEIVED"));
    }

    @Test
    void a_mail_comes_in_its_readers_language() {
        anna.reads("de-AT").isKnown();
        formed();
        var mail = Mailbox.waitFor(1, address).getFirst();
        assertThat(mail.subject()).isEqualTo("Shipmate: Neues aus deinem Kreis");
        assertThat(mail.text()).startsWith("Hallo Anna").contains("Ihr habt beide Ja gesagt");
        assertThat(mail.html()).contains("<html lang=\"de\">").contains("Shipmate öffnen");
    }

    @Test
    void a_kind_that_is_not_wanted_by_mail_stays_in_the_inbox() {
        prefers("{\"kinds\":[{\"kind\":\"INVITATION_RECEIVED\",\"channels\":[\"INBOX\"]}]}");
        Neighbours.invitation(bilal, anna);
        assertThat(states()).isEmpty();
        anna.asks().get("/api/notification/v1/me/inbox").then().body("unread", equalTo(1));
    }

    @Test
    void in_quiet_hours_mails_wait_and_a_wish_that_changes_meanwhile_holds() {
        var clock = LocalTime.now(ZoneOffset.UTC);
        prefers("""
                {"kinds":[],"quietHours":{"from":"%02d:00","to":"%02d:00","zone":"UTC"}}""".formatted(clock.minusHours(1).getHour(), clock.plusHours(3).getHour()));
        Neighbours.invitation(bilal, anna);
        formed();
        await().until(() -> Database.number(
                        "select count(*) from email_delivery where person = ? and due_at > now() + interval '5 minutes'"
                                + " and claimed_until is null and attempts = 0",
                        anna.id())
                == 2);
        assertThat(states()).containsExactly("WAITING", "WAITING");
        prefers("{\"kinds\":[{\"kind\":\"PARTNERSHIP_FORMED\",\"channels\":[\"INBOX\"]}]}");
        Database.run("update email_delivery set due_at = now() where person = ?", anna.id());
        awaitStates("SENT", "DROPPED");
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @Test
    void who_is_out_or_paused_or_on_leave_hears_of_their_circles_only() {
        for (var participation : List.of("OUT", "PAUSED")) {
            anna.participates(participation).isKnown();
            Neighbours.invitation(bilal, anna);
        }
        anna.participates("IN").isEmployed("ON_LEAVE").isKnown();
        Neighbours.invitation(bilal, anna);
        formed();
        awaitStates("DROPPED", "DROPPED", "DROPPED", "SENT");
        assertThat(Mailbox.of(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("partners now"));
    }

    @Test
    void who_has_left_is_written_to_where_profile_service_says_about_their_circles_and_nothing_new() {
        anna.isEmployed("ALUMNUS").participates("OUT").isKnown();
        Neighbours.invitation(bilal, anna);
        formed();
        awaitStates("DROPPED", "SENT");
        assertThat(Mailbox.of(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("partners now"));
    }

    @Test
    void who_has_no_address_is_told_in_the_inbox_only() {
        var cara = Somebody.known();
        Neighbours.invitation(bilal, cara);
        await().until(() -> Database.number(
                        "select count(*) from email_delivery where person = ? and cause = 'no address'", cara.id())
                == 1);
        cara.asks().get("/api/notification/v1/me/inbox").then().body("unread", equalTo(1));
    }

    @Test
    void a_mail_server_that_is_down_delays_mails_and_nothing_else() {
        Mailbox.whileTheServerIsDown(() -> {
            formed();
            anna.asks().get("/api/notification/v1/me/inbox").then().body("unread", equalTo(1));
            awaitAttempts(2);
        });
        Mailbox.waitFor(1, address);
        awaitStates("SENT");
    }

    @Test
    void a_mail_server_that_hangs_delays_mails_and_nothing_else() {
        Mailbox.whileTheServerHangs(() -> {
            formed();
            anna.asks().get("/api/notification/v1/me/inbox").then().body("unread", equalTo(1));
            awaitAttempts(2);
        });
        Mailbox.waitFor(1, address);
        awaitStates("SENT");
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up_without_a_word_of_it() {
        var manyConnections = 12; // more than the mailer keeps
        Mailbox.whileTheServerKnowsNobody(() -> {
            IntStream.range(0, manyConnections).forEach(_ -> Neighbours.invitation(bilal, anna));
            awaitStates(Collections.nCopies(manyConnections, "GAVE_UP").toArray(String[]::new));
        });
        assertThat(Database.rows("select distinct cause from email_delivery where person = ?", anna.id()))
                .containsExactly(List.of("reply 550"));
        assertThat(Database.dump()).doesNotContain(address);
        formed();
        Mailbox.waitFor(1, address);
    }

    @Test
    void while_profile_service_is_away_mails_wait() {
        ProfileStub.isAway(true);
        try {
            formed();
            awaitAttempts(2);
        } finally {
            ProfileStub.isAway(false);
        }
        Mailbox.waitFor(1, address);
        awaitStates("SENT");
    }

    @Test
    void several_replicas_that_send_at_once_send_each_mail_once() throws Exception {
        Mailbox.whileTheServerIsDown(() -> IntStream.range(0, 60).forEach(_ -> Neighbours.invitation(bilal, anna)));
        Database.run("update email_delivery set due_at = now() where person = ?", anna.id());
        Callable<Void> round = () -> {
            postman.goRound();
            return null;
        };
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var done : replicas.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Database.number(
                                "select count(*) from email_delivery where person = ? and state = 'SENT'", anna.id())
                        == 60);
        assertThat(Mailbox.of(address)).hasSize(60);
        assertThat(Mailbox.of(address).stream().map(Mailbox.Received::id).distinct())
                .hasSize(60);
    }

    @Test
    void a_repetition_after_a_crash_can_be_recognised() {
        formed();
        Mailbox.waitFor(1, address);
        awaitStates("SENT");
        Database.run("update email_delivery set state = 'WAITING', done_at = null where person = ?", anna.id());
        assertThat(Mailbox.waitFor(2, address).stream()
                        .map(Mailbox.Received::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_mail_that_another_replica_has_in_hand_is_left_to_it_until_its_claim_ends() {
        Mailbox.whileTheServerIsDown(() -> {
            formed();
            awaitAttempts(1);
            Database.run(
                    "update email_delivery set due_at = now(), claimed_until = now() + interval '1 hour' where person = ?",
                    anna.id());
        });
        postman.goRound();
        assertThat(Mailbox.of(address)).isEmpty();
        Database.run("update email_delivery set claimed_until = now() where person = ?", anna.id());
        Mailbox.waitFor(1, address);
    }

    @Test
    void a_round_keeps_what_it_has_in_hand_for_as_long_as_it_lasts() {
        Mailbox.whileTheServerIsDown(() -> {
            formed();
            awaitAttempts(1);
            var round = rounds.begin();
            try {
                Database.run(
                        "update email_delivery set claimed_by = ?, claimed_until = now() + interval '1 second' where person = ?",
                        round,
                        anna.id());
                rounds.renew();
                assertThat(claimsOfMoreThanHalfAMinute()).isOne();
            } finally {
                rounds.end(round);
            }
            Database.run("update email_delivery set claimed_until = now() where person = ?", anna.id());
            rounds.renew();
            assertThat(claimsOfMoreThanHalfAMinute()).isZero();
        });
    }

    private long claimsOfMoreThanHalfAMinute() {
        return Database.number(
                "select count(*) from email_delivery where person = ? and claimed_until > now() + interval '30 seconds'",
                anna.id());
    }

    @Test
    void after_an_erasure_no_mail_goes_out() {
        Mailbox.whileTheServerIsDown(() -> {
            formed();
            awaitAttempts(1);
            anna.leavesATombstone();
            await().until(() -> states().isEmpty());
        });
        postman.goRound();
        assertThat(Mailbox.of(address)).isEmpty();
    }

    private void awaitAttempts(int attempts) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Database.number(
                                "select coalesce(max(attempts), 0) from email_delivery where person = ?", anna.id())
                        >= attempts);
    }
}
