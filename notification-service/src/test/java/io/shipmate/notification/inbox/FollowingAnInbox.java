package io.shipmate.notification.inbox;

import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingAnInbox {

    private static final String STREAM = "/api/notification/v1/me/inbox/stream";
    private static final String TICKETS = "/api/notification/v1/me/stream-tickets";

    private final Somebody anna = Somebody.known();
    private final Somebody bilal = Somebody.known();

    private Follower follow(String... moreHeaders) throws Exception {
        var headers = new ArrayList<>(List.of("Authorization", "Bearer " + anna.token()));
        headers.addAll(List.of(moreHeaders));
        return new Follower(STREAM, headers.toArray(String[]::new));
    }

    private String ticket() {
        return anna.asks().post(TICKETS).then().statusCode(201).extract().path("ticket");
    }

    @Test
    void what_somebody_is_told_arrives_at_once_and_at_nobody_else() throws Exception {
        Neighbours.invitation(bilal, anna);
        try (var stream = follow();
                var other = new Follower(STREAM, "Authorization", "Bearer " + bilal.token())) {
            stream.untilHeartBeats(1);
            var invitation = Neighbours.invitation(bilal, anna);
            var event = stream.next();
            assertThat(event.name()).isEqualTo("item");
            assertThat(event.id()).isEqualTo(event.data().get("id").asText());
            assertThat(event.data().at("/about/invitation").asText()).isEqualTo(invitation.toString());
            assertThat(event.data().get("text").asText()).isEqualTo("Somebody would like to meet you.");
            assertThat(stream.untilHeartBeats(2)).isEmpty();
            assertThat(other.untilHeartBeats(1)).isEmpty();
        }
    }

    @Test
    void who_comes_back_misses_nothing_and_gets_nothing_twice() throws Exception {
        var told = new ArrayList<String>();
        var received = new ArrayList<String>();
        String last;
        try (var stream = follow()) {
            stream.untilHeartBeats(1);
            IntStream.range(0, 3).forEach(_ -> told.add(invited()));
            var events = stream.next(2);
            events.forEach(
                    event -> received.add(event.data().at("/about/invitation").asText()));
            last = events.getLast().id();
        }
        IntStream.range(0, 3).forEach(_ -> told.add(invited()));
        try (var stream = follow("Last-Event-ID", last)) {
            told.add(invited());
            stream.next(5)
                    .forEach(event ->
                            received.add(event.data().at("/about/invitation").asText()));
            assertThat(stream.untilHeartBeats(1)).isEmpty();
        }
        assertThat(received).isEqualTo(told);
    }

    @Test
    void a_long_absence_is_caught_up_in_batches_while_more_comes_from_other_replicas() throws Exception {
        var first = filedElsewhere(1);
        var backlog = filedElsewhere(250);
        try (var stream = follow("Last-Event-ID", first.getFirst())) {
            var more = filedElsewhere(20);
            var expected = new ArrayList<>(backlog);
            expected.addAll(more);
            assertThat(stream.next(270)).extracting(Follower.Event::id).isEqualTo(expected);
            assertThat(stream.untilHeartBeats(1)).isEmpty();
        }
    }

    @Test
    void somebody_who_does_not_read_holds_nobody_up() throws Exception {
        var first = filedElsewhere(1);
        filedElsewhere(3000);
        var port = io.restassured.RestAssured.port;
        try (var sluggish = new java.net.Socket("localhost", port)) {
            sluggish.setReceiveBufferSize(1024);
            sluggish.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nLast-Event-ID: %s\r\n\r\n"
                            .formatted(STREAM, anna.token(), first.getFirst())
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            try (var stream = follow("Last-Event-ID", first.getFirst())) {
                assertThat(stream.next(3000)).hasSize(3000);
            }
        }
    }

    @Test
    void a_last_event_that_is_not_mine_begins_with_what_comes_next() throws Exception {
        var theirs = UUID.randomUUID().toString();
        Neighbours.invitation(bilal, anna);
        for (var id : List.of(theirs, "no id at all")) {
            try (var stream = follow("Last-Event-ID", id)) {
                assertThat(stream.untilHeartBeats(1)).isEmpty();
            }
        }
    }

    @Test
    void a_ticket_opens_one_stream_and_only_once() throws Exception {
        var created = anna.asks()
                .post(TICKETS)
                .then()
                .statusCode(201)
                .body("ticket", hasLength(43))
                .header("Location", startsWith("http"))
                .extract();
        var address = created.header("Location").replaceFirst("http://[^/]*", "");
        assertThat(Database.dump()).doesNotContain(created.<String>path("ticket"));
        Callable<Integer> open = () -> {
            try (var stream = new Follower(address)) {
                return stream.status();
            }
        };
        try (var devices = Executors.newFixedThreadPool(2)) {
            var both = devices.invokeAll(List.of(open, open));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 401);
        }
        Api.anonymous().get(STREAM + "?ticket=nonsense").then().spec(isProblem(401, "stream-ticket-invalid"));
    }

    @Test
    void a_request_for_a_ticket_that_is_repeated_gets_one_that_still_opens_and_none_is_kept() throws Exception {
        var kept = "select count(*) from idempotent_answer";
        var before = Database.number(kept);
        var key = UUID.randomUUID().toString();
        for (var time = 1; time <= 2; time++) {
            String ticket = anna.asks()
                    .header("Idempotency-Key", key)
                    .post(TICKETS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("ticket");
            try (var stream = new Follower(STREAM + "?ticket=" + ticket)) {
                assertThat(stream.status()).isEqualTo(200);
            }
        }
        assertThat(Database.number(kept)).isEqualTo(before);
    }

    @Test
    void a_ticket_can_resume_where_no_header_can_be_sent() throws Exception {
        var items = filedElsewhere(3);
        try (var stream = new Follower(STREAM + "?ticket=" + ticket() + "&lastEventId=" + items.getFirst())) {
            assertThat(stream.next(2)).extracting(Follower.Event::id).isEqualTo(items.subList(1, 3));
        }
    }

    @Test
    void an_old_ticket_opens_nothing() {
        var ticket = ticket();
        Database.run("update stream_ticket set expires_at = now() where person = ?", anna.id());
        Api.anonymous().get(STREAM + "?ticket=" + ticket).then().spec(isProblem(401, "stream-ticket-invalid"));
    }

    @Test
    void a_stream_ends_when_its_token_does() throws Exception {
        var ticket = ticket();
        Database.run(
                "update stream_ticket set stream_until = now() + interval '2 seconds' where person = ?", anna.id());
        try (var stream = new Follower(STREAM + "?ticket=" + ticket)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.hasEnded()).isTrue();
        }
    }

    @Test
    void one_stream_too_many_ends_the_oldest() throws Exception {
        var streams = new ArrayList<Follower>();
        try {
            for (var i = 0; i <= InboxStreams.STREAMS_OF_ONE_PERSON; i++) {
                streams.add(follow());
                streams.getLast().untilHeartBeats(1);
            }
            assertThat(streams.getFirst().hasEnded()).isTrue();
            var invitation = invited();
            for (var stream : streams.subList(1, streams.size())) {
                assertThat(stream.next().data().at("/about/invitation").asText())
                        .isEqualTo(invitation);
            }
        } finally {
            streams.forEach(Follower::close);
        }
    }

    @Test
    void a_stream_goes_on_when_the_database_was_restarted() throws Exception {
        try (var stream = follow()) {
            stream.untilHeartBeats(1);
            Database.run(
                    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike '%listen inbox_item%'"
                            + " and pid <> pg_backend_pid()");
            var invitation = invited();
            assertThat(stream.next().data().at("/about/invitation").asText()).isEqualTo(invitation);
        }
    }

    @Test
    void nobody_gets_in_without_a_token_or_a_ticket() {
        Api.anonymous().get(STREAM).then().spec(isProblem(401, "unauthorized"));
        Api.with(anna.token() + "x").get(STREAM).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).get(STREAM).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("stranger" + UUID.randomUUID())).get(STREAM).then().spec(isProblem(403, "person-unknown"));
        Api.anonymous().post(TICKETS).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).post(TICKETS).then().spec(isProblem(403, "forbidden"));
    }

    private String invited() {
        return Neighbours.invitation(bilal, anna).toString();
    }

    /** Items as another replica would file them; their ids in order. */
    private List<String> filedElsewhere(int count) {
        var round = UUID.randomUUID().toString();
        Database.run("""
                insert into inbox_item (id, person, kind, subject, round, told_at)
                select uuidv7(), ?, 'NOTE_SHARED', uuidv7(), ?, now() from generate_series(1, ?)""", anna.id(), round, count);
        return Database.rows("select id from inbox_item where round = ? order by position", round).stream()
                .map(List::getFirst)
                .toList();
    }
}
