package io.shipmate.notification.inbox;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.Somebody;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingAnInbox {

    private static final String INBOX = "/api/notification/v1/me/inbox";

    private final Somebody anna = Somebody.known();
    private final Somebody bilal = Somebody.known();

    @Test
    void is_empty_as_long_as_nothing_has_happened() {
        anna.asks()
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("unread", equalTo(0))
                .body("next", nullValue());
        anna.asks().post(INBOX + "/read-all").then().statusCode(200).body("unread", equalTo(0));
    }

    @Test
    void an_item_says_that_and_not_what_in_the_readers_language() {
        var invitation = Neighbours.invitation(bilal, anna);
        anna.asks()
                .get(INBOX + "?limit=5")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("INVITATION_RECEIVED"))
                .body("items[0].text", equalTo("Somebody would like to meet you."))
                .body("items[0].about.invitation", equalTo(invitation.toString()))
                .body("items[0].about.person", equalTo(bilal.id().toString()))
                .body("items[0].about.circle", nullValue())
                .body("items[0].readAt", nullValue())
                .body("unread", equalTo(1));
        anna.reads("de").isKnown();
        anna.asks().get(INBOX).then().body("items[0].text", equalTo("Jemand möchte dich kennenlernen."));
        anna.asks()
                .header("Accept-Language", "en-GB, de;q=0.5")
                .get(INBOX)
                .then()
                .body("items[0].text", equalTo("Somebody would like to meet you."));
        bilal.asks().get(INBOX).then().body("items", hasSize(0));
    }

    @Test
    void pages_go_on_where_the_last_one_ended_newest_first() {
        var invitations = IntStream.range(0, 5)
                .mapToObj(i -> Neighbours.invitation(bilal, anna).toString())
                .toList();
        var seen = new ArrayList<String>();
        var address = INBOX + "?limit=2";
        while (address != null) {
            var page = anna.asks()
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("unread", equalTo(5))
                    .extract();
            seen.addAll(page.path("items.about.invitation"));
            var link = page.header("Link");
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).isEqualTo(invitations.reversed());
    }

    @Test
    void what_is_read_stays_read_since_the_first_time() {
        Neighbours.invitation(bilal, anna);
        Neighbours.invitation(bilal, anna);
        var id = anna.asks().get(INBOX).then().extract().<String>path("items[0].id");
        var first = anna.asks()
                .post(INBOX + "/" + id + "/read")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("readAt", notNullValue())
                .extract()
                .<String>path("readAt");
        anna.asks().post(INBOX + "/" + id + "/read").then().body("readAt", equalTo(first));
        anna.asks().get(INBOX + "?unread=true").then().body("items", hasSize(1)).body("unread", equalTo(1));
        anna.asks().get(INBOX + "?unread=false").then().body("items", hasSize(2));
        anna.asks().post(INBOX + "/read-all").then().statusCode(200).body("unread", equalTo(0));
        anna.asks().get(INBOX + "?unread=true").then().body("items", hasSize(0));
    }

    @Test
    void two_devices_that_read_at_once_agree() throws Exception {
        Neighbours.invitation(bilal, anna);
        var id = anna.asks().get(INBOX).then().extract().<String>path("items[0].id");
        try (var devices = Executors.newFixedThreadPool(2)) {
            var one = devices.submit(
                    () -> anna.asks().post(INBOX + "/" + id + "/read").statusCode());
            var all = devices.submit(() -> anna.asks().post(INBOX + "/read-all").statusCode());
            assertThat(one.get()).isEqualTo(200);
            assertThat(all.get()).isEqualTo(200);
        }
        anna.asks().get(INBOX).then().body("unread", equalTo(0)).body("items[0].readAt", notNullValue());
    }

    @Test
    void somebody_elses_item_is_not_there() {
        Neighbours.invitation(bilal, anna);
        var id = anna.asks().get(INBOX).then().extract().<String>path("items[0].id");
        bilal.asks().post(INBOX + "/" + id + "/read").then().spec(isProblem(404, "inbox-item-unknown"));
        bilal.asks().post(INBOX + "/" + UUID.randomUUID() + "/read").then().spec(isProblem(404, "inbox-item-unknown"));
        anna.asks().get(INBOX).then().body("unread", equalTo(1));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        anna.asks().get(INBOX + "?limit=0").then().spec(isInvalidAt("limit"));
        anna.asks().get(INBOX + "?limit=101").then().spec(isInvalidAt("limit"));
        anna.asks().get(INBOX + "?after=x").then().spec(isInvalidAt("after"));
        anna.asks().get(INBOX + "?unread=perhaps").then().spec(isInvalidAt("unread"));
    }

    @Test
    void an_inbox_is_for_people_only() {
        Api.anonymous().get(INBOX).then().spec(isProblem(401, "unauthorized"));
        Api.anonymous().post(INBOX + "/read-all").then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).get(INBOX).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of(UUID.randomUUID().toString())).get(INBOX).then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_long_inbox_is_read_by_its_index() {
        Database.run("""
                insert into inbox_item (id, person, kind, subject, round, told_at, read_at)
                select uuidv7(), p.id, 'NOTE_SHARED', uuidv7(), '', now(), case when i % 10 = 0 then null else now() end
                from (select uuidv7() as id from generate_series(1, 100)) p, generate_series(1, 1000) i""");
        Database.run("analyze inbox_item");
        try {
            assertThat(plan("select * from inbox_item where person = ? and position < 9223372036854775807"
                            + " order by position desc limit 6"))
                    .contains("Index Scan Backward using inbox_item_of_person")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort");
            assertThat(plan("select count(*) from inbox_item where person = ? and read_at is null"))
                    .contains("inbox_item_unread")
                    .doesNotContain("Seq Scan");
            assertThat(plan("select * from inbox_item where person = ? and position > 5 order by position limit 100"))
                    .contains("inbox_item_of_person")
                    .doesNotContain("Seq Scan");
        } finally {
            Database.run("delete from inbox_item where kind = 'NOTE_SHARED' and round = ''");
        }
    }

    private static String plan(String query) {
        var person = UUID.fromString(
                Database.rows("select person from inbox_item group by person having count(*) = 1000 limit 1")
                        .getFirst()
                        .getFirst());
        return Database.rows("explain " + query, person).toString();
    }
}
