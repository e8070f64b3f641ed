package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;
import static io.shipmate.local.stack.Service.NOTIFICATION;
import static io.shipmate.local.stack.Service.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.demo.Somebody;
import io.shipmate.local.demo.TwoPeople;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write for few stands in no table, topic, log, metric, mail or file of the running system. */
@ExtendWith(Running.class)
class TheConeOfSilence {

    private final Canary invitation = Canary.fresh();
    private final Canary ownNote = Canary.fresh();
    private final Canary sharedNote = Canary.fresh();
    private final Canary clause = Canary.fresh();
    private final Canary title = Canary.fresh();
    private final Canary agenda = Canary.fresh();
    private final Canary misspelt = Canary.fresh();

    @Test
    void what_is_written_for_few_is_found_nowhere_in_clear(TheSystem system) {
        var newcomers = system.newcomers(2, 1);
        var two = new TwoPeople(newcomers.getFirst(), newcomers.getLast());

        var circle = meet(two);
        writeEverything(two, circle);
        everythingHasArrived(system, two, circle);

        var found = system.traces()
                .of(
                        invitation,
                        ownNote,
                        sharedNote,
                        clause,
                        title,
                        agenda,
                        misspelt,
                        Canary.of(circle),
                        Canary.of(two.second().employee().email()));
        assertThat(found.remove(circle))
                .as("the search finds what is there")
                .anyMatch(place -> place.startsWith("table session."))
                .anyMatch(place -> place.startsWith("topic shipmate.session"))
                .anyMatch(place -> place.startsWith("log "))
                .anyMatch(place -> place.startsWith("file "));
        assertThat(found.remove(two.second().employee().email()))
                .as("the search finds what is there")
                .anyMatch(place -> place.startsWith("table profile."))
                .anyMatch(place -> place.startsWith("mail "));
        assertThat(found)
                .hasSize(7)
                .allSatisfy((_, places) -> assertThat(places).isEmpty());
    }

    private String meet(TwoPeople two) {
        var invite = Map.of("to", two.second().id(), "message", "Shall we? " + invitation.word());
        var key = UUID.randomUUID().toString();
        var sent = two.first().api().post(MATCHING, "/invitations", invite, key).expect(201);
        var again =
                two.first().api().post(MATCHING, "/invitations", invite, key).expect(201);
        assertThat(again.json()).isEqualTo(sent.json());
        var address = "/invitations/" + sent.json().path("id").asString();
        var seen = two.second().api().get(MATCHING, address).expect(200);
        assertThat(seen.json().path("message").asString()).contains(invitation.word());
        var yes = two.second().api().put(MATCHING, address + "/answer", Map.of("answer", "YES"), seen.etag());
        return two.first()
                .api()
                .get(
                        MATCHING,
                        "/partnerships/"
                                + yes.expect(200).json().path("partnership").asString())
                .expect(200)
                .json()
                .path("circle")
                .asString();
    }

    private void writeEverything(TwoPeople two, String circle) {
        var address = "/circles/" + circle;
        amendAndSign(two, address + "/agreement");
        var talk = two.first().api().post(SESSION, address + "/talks", Map.of()).expect(201);
        var session = "/sessions/" + talk.json().path("id").asString();
        two.first()
                .api()
                .put(SESSION, session + "/notes/mine", Map.of("words", "For me: " + ownNote.word()))
                .expect(200);
        var note = Map.of("words", "For us: " + sharedNote.word());
        var key = UUID.randomUUID().toString();
        two.first().api().post(SESSION, session + "/notes/shared", note, key).expect(201);
        two.first().api().post(SESSION, session + "/notes/shared", note, key).expect(201);
        var slot = Map.of("localStart", "2027-06-01T10:00:00", "minutes", 30);
        two.second()
                .api()
                .post(
                        SESSION,
                        address + "/sessions",
                        Map.of(
                                "zone",
                                "UTC",
                                "slots",
                                List.of(slot),
                                "title",
                                "On " + title.word(),
                                "agenda",
                                "First " + agenda.word()))
                .expect(201);
        // A mistake is answered, not written down.
        two.first()
                .api()
                .post(SESSION, session + "/notes/shared", Map.of("wrods", misspelt.word()))
                .expect(400);
        two.first()
                .api()
                .post(SESSION, session + "/notes/shared", Map.of("words", Map.of(misspelt.word(), "not a text")))
                .expect(400);
    }

    private void amendAndSign(TwoPeople two, String agreement) {
        var seen = two.first().api().get(SESSION, agreement).expect(200);
        var amended = two.first()
                .api()
                .put(SESSION, agreement, Map.of("clauses", List.of("We also promise " + clause.word())), seen.etag())
                .expect(200);
        for (var one : two.both()) {
            one.api()
                    .post(
                            SESSION,
                            agreement + "/signatures",
                            Map.of("version", amended.json().path("version").asInt()))
                    .expect(200);
        }
    }

    /** The note's inbox item is the last but one thing that happened, its mail the last. */
    private static void everythingHasArrived(TheSystem system, TwoPeople two, String circle) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(kinds(two.second())).contains("NOTE_SHARED");
            assertThat(kinds(two.first())).contains("SESSION_PROPOSED");
            assertThat(system.mailboxes().of(two.first().employee().email())).hasSizeGreaterThanOrEqualTo(2);
            assertThat(system.mailboxes().of(two.second().employee().email())).hasSizeGreaterThanOrEqualTo(4);
        });
    }

    private static List<String> kinds(Somebody reader) {
        return reader.api()
                .get(NOTIFICATION, "/me/inbox?limit=100")
                .expect(200)
                .json()
                .findValuesAsString("kind");
    }
}
