package io.shipmate.notification.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.notification.testing.Mailbox;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.ProfileStub;
import io.shipmate.notification.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingOfProgrammes {

    private static final String INBOX = "/api/notification/v1/me/inbox";

    private final Somebody anna = Somebody.known();
    private final Somebody bilal = Somebody.known();
    private final UUID programme = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final UUID circle = UUID.randomUUID();

    private void group(String what, String more, Somebody... members) {
        Neighbours.matching("buddy-group-" + what, group, """
                {"buddyGroup":"%s","circle":"%s","programme":"%s","members":%s%s,"version":1,"at":"2027-03-01T00:00:00Z"}""".formatted(
                        group, circle, programme, Neighbours.members(members), more));
    }

    private void toOne(String event, String subject, Somebody person) {
        Neighbours.matching(event, UUID.randomUUID(), """
                {%s,"programme":"%s","person":"%s","at":"2027-03-01T00:00:00Z"}""".formatted(subject, programme, person.id()));
    }

    private static List<String> kinds(Somebody person) {
        return person.asks().get(INBOX).then().statusCode(200).extract().path("items.kind");
    }

    @Test
    void a_round_is_told_to_everybody_in_it_once_whoever_has_nobody_included() {
        var cleo = Somebody.known();
        var round = "\"round\":\"%s\"".formatted(UUID.randomUUID());
        for (var again = 0; again < 2; again++) {
            group("formed", "", anna, bilal);
            toOne("round-left-out", round, cleo);
        }
        anna.asks()
                .get(INBOX)
                .then()
                .body("items.kind", contains("BUDDIES_FORMED"))
                .body("items[0].text", equalTo("You have a buddy in a programme now."))
                .body("items[0].about.programme", equalTo(programme.toString()))
                .body("items[0].about.buddyGroup", equalTo(group.toString()))
                .body("items[0].about.circle", equalTo(circle.toString()))
                .body("items[0].about.person", equalTo(bilal.id().toString()));
        cleo.asks()
                .get(INBOX)
                .then()
                .body("items.kind", contains("BUDDIES_NOT_FOUND"))
                .body("items[0].about.programme", equalTo(programme.toString()))
                .body("items[0].about.person", nullValue());
        assertThat(kinds(bilal)).containsExactly("BUDDIES_FORMED");
    }

    @Test
    void of_three_nobody_is_the_other_one_and_two_hear_that_one_has_left() {
        var cleo = Somebody.known();
        group("formed", "", anna, bilal, cleo);
        anna.asks().get(INBOX).then().body("items[0].about.person", nullValue());
        group("shrunk", "", anna, bilal);
        assertThat(kinds(anna)).containsExactly("BUDDIES_FEWER", "BUDDIES_FORMED");
        assertThat(kinds(cleo)).containsExactly("BUDDIES_FORMED");
    }

    @Test
    void who_may_keep_going_hears_of_the_end_and_who_is_a_partner_already_does_not() {
        group("ended", ",\"circleGoesOn\":true", anna, bilal);
        assertThat(kinds(anna)).isEmpty();
        group("ended", ",\"circleGoesOn\":false", anna, bilal);
        assertThat(kinds(anna)).containsExactly("BUDDIES_ENDED");
        assertThat(kinds(bilal)).containsExactly("BUDDIES_ENDED");
    }

    @Test
    void each_place_that_came_free_and_each_seat_that_is_offered_is_told() {
        var enrolment = "\"enrolment\":\"%s\"".formatted(UUID.randomUUID());
        toOne("enrolment-moved-up", enrolment, anna);
        toOne("enrolment-moved-up", enrolment, anna);
        assertThat(kinds(anna)).containsExactly("PROGRAMME_PLACE");
        var roundtable = UUID.randomUUID();
        for (var day : List.of("01", "01", "02")) {
            Neighbours.matching("roundtable-seat-offered", roundtable, """
                    {"roundtable":"%s","person":"%s","facilitates":false,"until":"2027-04-01T00:00:00Z","at":"2027-03-%sT00:00:00Z"}""".formatted(roundtable, anna.id(), day));
        }
        assertThat(kinds(anna))
                .containsExactly("ROUNDTABLE_SEAT_OFFERED", "ROUNDTABLE_SEAT_OFFERED", "PROGRAMME_PLACE");
        Neighbours.matching("roundtable-opened", roundtable, """
                {"roundtable":"%s","circle":"%s","members":%s,"facilitator":"%s","version":1,"at":"2027-03-03T00:00:00Z"}""".formatted(
                        roundtable, circle, Neighbours.members(anna), bilal.id()));
        bilal.asks()
                .get(INBOX)
                .then()
                .body("items.kind", contains("ROUNDTABLE_OPENED"))
                .body("items[0].about.roundtable", equalTo(roundtable.toString()))
                .body("items[0].about.circle", equalTo(circle.toString()));
    }

    @Test
    void a_programme_may_ask_somebody_who_is_out_by_mail_and_a_roundtable_may_not() {
        var address = "out." + UUID.randomUUID() + "@company.example";
        var out = Somebody.who().participates("OUT").reads("de").isKnown();
        ProfileStub.knows(out, "Otto", address);
        Neighbours.matching("roundtable-seat-offered", UUID.randomUUID(), """
                {"roundtable":"%s","person":"%s","facilitates":false,"until":"2027-04-01T00:00:00Z","at":"2027-03-01T00:00:00Z"}""".formatted(UUID.randomUUID(), out.id()));
        toOne("programme-invitation-received", "\"invitation\":\"%s\"".formatted(UUID.randomUUID()), out);
        var mail = Mailbox.waitFor(1, address);
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().subject()).isEqualTo("Shipmate: ein Programm");
        assertThat(mail.getFirst().text())
                .contains("Du bist zu einem Programm eingeladen.")
                .doesNotContain(programme.toString());
        out.asks().get(INBOX).then().body("items", hasSize(2));
    }

    @Test
    void whoever_wants_no_mails_of_rounds_gets_none() {
        var address = "quiet." + UUID.randomUUID() + "@company.example";
        ProfileStub.knows(anna, "Anna", address);
        anna.asks()
                .header("If-Match", "*")
                .body("{\"kinds\":[{\"kind\":\"BUDDIES_FORMED\",\"channels\":[\"INBOX\"]}]}")
                .put("/api/notification/v1/me/preferences")
                .then()
                .statusCode(200);
        group("formed", "", anna, bilal);
        toOne("enrolment-moved-up", "\"enrolment\":\"%s\"".formatted(UUID.randomUUID()), anna);
        Mailbox.waitFor(1, address);
        await().until(() -> Database.number(
                        "select count(*) from email_delivery where person = ? and state not in ('SENT', 'DROPPED')",
                        anna.id())
                == 0);
        assertThat(Mailbox.of(address)).hasSize(1);
        assertThat(kinds(anna)).hasSize(2);
    }

    @Test
    void of_a_buddy_who_is_forgotten_no_item_says_anything() {
        group("formed", "", anna, bilal);
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                bilal.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\",\"at\":\"2027-03-01T00:00:00Z\"}"
                        .formatted(bilal.id(), UUID.randomUUID()));
        await().untilAsserted(() -> anna.asks()
                .get(INBOX)
                .then()
                .body("items.kind", contains("BUDDIES_FORMED"))
                .body("items[0].about.person", nullValue()));
        await().untilAsserted(() ->
                assertThat(Database.tablesWith(List.of(bilal.id().toString()))).isEmpty());
        group("formed", "", anna, bilal);
        anna.asks().get(INBOX).then().body("items", hasSize(1));
    }

    @Test
    void nobody_else_hears_of_it() {
        group("formed", "", anna, bilal);
        Somebody.known().asks().get(INBOX).then().body("items", empty());
    }
}
