package io.shipmate.session;

import static io.shipmate.session.testing.Slots.at;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.tryToPropose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phrase is written wherever people can write, and looked for wherever somebody else could look. */
@QuarkusTest
class TheConeOfSilence {

    private static final String CANARY = "the-yellow-canary-sings-at-four";

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private final Member ben = circle.ben();
    private final List<String> log = new ArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            synchronized (log) {
                log.add(entry.getMessage()
                        + ' '
                        + java.util.Arrays.toString(entry.getParameters())
                        + ' '
                        + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    /** With an Idempotency-Key the answer is stored, too. */
    private static RequestSpecification keyed(Member member) {
        return member.asks().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String writeEverywhere() {
        anna.asks()
                .header("If-Match", "*")
                .body("{\"clauses\":[\"%s\"]}".formatted(CANARY))
                .put(circle.path("agreement"))
                .then()
                .statusCode(200);
        circle.signed();
        keyed(anna)
                .body(at(40, CANARY, CANARY))
                .post(circle.path("sessions"))
                .then()
                .statusCode(201);
        var session = planned(circle, 0);
        var words = "{\"words\":\"%s\"}".formatted(CANARY);
        anna.asks().body(words).put(session + "/notes/mine").then().statusCode(200);
        var note = keyed(anna)
                .body(words)
                .post(session + "/notes/shared")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        anna.asks().header("If-Match", "*").body(words).put(note).then().statusCode(200);
        return session;
    }

    /** Refusals of requests that carry the phrase: none may repeat it. */
    private List<String> refusals(String session) {
        var words = "{\"words\":\"%s\",\"%s\":1}".formatted(CANARY, "wrong");
        return List.of(
                anna.asks().body(words).put(session + "/notes/mine").asString(),
                anna.asks()
                        .body("{\"words\":\"%s\"}".formatted(CANARY))
                        .put(session + "/notes/mine")
                        .asString(),
                anna.asks()
                        .body("{\"words\":\"%s".formatted(CANARY))
                        .post(session + "/notes/shared")
                        .asString(),
                anna.asks()
                        .body("{\"version\":\"%s\"}".formatted(CANARY))
                        .post(circle.path("agreement/signatures"))
                        .asString(),
                tryToPropose(circle, anna, at(0, CANARY, CANARY)).extract().asString(),
                ben.asks().get(session + "/notes/mine").asString(),
                ben.asks().get("/api/session/v1/me/export").asString());
    }

    @Test
    void what_people_write_is_in_no_table_topic_log_or_refusal() {
        var session = writeEverywhere();
        assertThat(refusals(session)).noneMatch(answer -> answer.contains(CANARY));
        await().until(() -> Database.number("select count(*) from outbox") == 0);
        assertThat(Database.dump()).contains(circle.id().toString()).doesNotContain(CANARY, hex(CANARY));
        assertThat(Topics.everythingOn("shipmate.session"))
                .isNotEmpty()
                .noneMatch(heard -> (heard.data() + heard.headers()).contains(CANARY));
        synchronized (log) {
            assertThat(log).anyMatch(line -> line.contains(circle.id().toString()));
            assertThat(log).noneMatch(line -> line.contains(CANARY));
            assertThat(log)
                    .as("who is in it")
                    .noneMatch(line -> line.contains(anna.id().toString()))
                    .noneMatch(line -> line.contains(ben.id().toString()));
        }
    }

    /** As PostgreSQL shows bytes. */
    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void to_officials_nothing_can_be_found() {
        var session = writeEverywhere();
        for (var official : List.of(Member.aMember("people-admin"), Member.aMember("ops"), Member.aStranger("ops"))) {
            for (var path : List.of(
                    session,
                    session + "/notes/mine",
                    session + "/notes/shared",
                    circle.path(),
                    circle.path("agreement"),
                    circle.path("sessions"))) {
                official.asks().get(path).then().statusCode(404);
            }
        }
    }
}
