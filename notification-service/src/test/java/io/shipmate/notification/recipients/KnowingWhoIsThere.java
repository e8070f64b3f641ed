package io.shipmate.notification.recipients;

import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.notification.testing.Neighbours;
import io.shipmate.notification.testing.Somebody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnowingWhoIsThere {

    private static final String EXPORT = "/api/notification/v1/me/export";

    @Test
    void whoever_has_left_reaches_their_inbox_and_preferences_and_nobody_does_as_who_they_were() {
        var anna = Somebody.known();
        var companys = anna.token();
        anna.isEmployed("ALUMNUS").isKnown();
        for (var open : List.of("/me/inbox", "/me/preferences", "/me/export")) {
            anna.asks().get("/api/notification/v1" + open).then().statusCode(200);
        }
        anna.asks().post("/api/notification/v1/me/stream-tickets").then().statusCode(201);
        Api.with(companys).get("/api/notification/v1/me/inbox").then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void a_person_is_known_by_their_sign_in_once_their_state_has_arrived() {
        var anna = Somebody.who().reads("de").livesIn("Asia/Tokyo");
        anna.asks().get(EXPORT).then().spec(isProblem(403, "person-unknown"));
        anna.isKnown();
        anna.asks()
                .get(EXPORT)
                .then()
                .statusCode(200)
                .body("recipient.language", equalTo("de"))
                .body("recipient.zone", equalTo("Asia/Tokyo"))
                .body("recipient.participation", equalTo("IN"))
                .body("inbox", hasSize(0));
    }

    @Test
    void an_older_state_that_comes_late_changes_nothing() {
        var anna = Somebody.who().participates("OUT");
        anna.says(7);
        await().until(() -> revision(anna) == 7);
        anna.participates("IN");
        anna.says(7);
        anna.says(3);
        anna.livesIn("UTC").says(8);
        await().until(() -> revision(anna) == 8);
        anna.asks().get(EXPORT).then().body("recipient.zone", equalTo("UTC"));
    }

    @Test
    void after_an_erasure_nothing_is_left_and_nothing_comes_back() {
        var anna = Somebody.known();
        var bilal = Somebody.known();
        Neighbours.invitation(bilal, anna);
        assertThat(Database.dump()).contains(anna.id().toString());

        Neighbours.heard(Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"at\":\"2026-05-04T09:30:00Z\"}".formatted(anna.id())));
        anna.says(99);
        anna.leavesATombstone();
        Neighbours.invitation(bilal, anna);
        await().until(() -> Topics.everythingOn("shipmate.people").stream()
                .filter(heard -> heard.key().equals(anna.id().toString()))
                .allMatch(heard -> Database.number("select count(*) from inbox where event_id = ?", heard.id()) == 1));

        anna.asks().get(EXPORT).then().spec(isProblem(403, "person-unknown"));
        assertThat(Database.number("select count(*) from inbox_item where person = ?", anna.id()))
                .isZero();
        assertThat(Database.number("select count(*) from recipient where person = ?", anna.id()))
                .isZero();
    }

    @Test
    void what_others_were_told_stays_without_saying_about_whom_and_what_comes_late_does_not_say_it_either() {
        var anna = Somebody.known();
        var bilal = Somebody.known();
        var circle = UUID.randomUUID();
        var note =
                "{\"session\":\"%s\",\"circle\":\"%s\",\"author\":\"%s\",\"members\":%s,\"at\":\"2026-05-0%dT09:30:00Z\"}";
        Neighbours.invitation(anna, bilal);
        Neighbours.session(
                "note-shared",
                circle,
                note.formatted(UUID.randomUUID(), circle, anna.id(), Neighbours.members(anna, bilal), 1));
        erase(anna, UUID.randomUUID());
        Neighbours.session(
                "note-shared",
                circle,
                note.formatted(UUID.randomUUID(), circle, anna.id(), Neighbours.members(anna, bilal), 2));
        bilal.asks()
                .get("/api/notification/v1/me/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.about.person", everyItem(nullValue()));
        assertThat(Database.dump()).doesNotContain(anna.id().toString());
    }

    /** Tables that hold nobody, or hashes only. A new table stands here, or Anna leaves something in it. */
    private static final Set<String> OF_NOBODY = Set.of(
            "flyway_schema_history",
            "outbox",
            "inbox",
            "data_key",
            "idempotent_answer",
            "lasting_hash_key",
            "forgotten_person");

    /** Tables that the tests of other features fill, and look into after an erasure. */
    private static final Set<String> OF_OTHER_TESTS = Set.of("admin_log", "proof_mail");

    @Test
    void of_somebody_who_has_everything_no_column_of_any_table_says_anything() {
        var anna = Somebody.known();
        var bilal = Somebody.known();
        Neighbours.invitation(anna, bilal);
        Neighbours.invitation(bilal, anna);
        anna.asks().post("/api/notification/v1/me/stream-tickets").then().statusCode(201);
        var preferences = "/api/notification/v1/me/preferences";
        anna.asks()
                .header("If-Match", anna.asks().get(preferences).header("ETag"))
                .body("{\"kinds\":[{\"kind\":\"NOTE_SHARED\",\"channels\":[\"INBOX\"]}]}")
                .put(preferences)
                .then()
                .statusCode(200);
        var canaries = List.of(anna.id().toString());
        var known = new TreeSet<>(Database.tablesWith(canaries));
        known.addAll(OF_NOBODY);
        known.addAll(OF_OTHER_TESTS);
        assertThat(known).containsAll(Database.tables());
        erase(anna, UUID.randomUUID());
        await().untilAsserted(() -> assertThat(Database.tablesWith(canaries)).isEmpty());
    }

    @Test
    void each_erasure_is_confirmed_as_its_schema_promises() throws IOException {
        var anna = Somebody.known();
        var erasure = UUID.randomUUID();
        erase(anna, erasure);
        erase(anna, erasure);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.notification"))
                .filteredOn(heard -> heard.key().equals(erasure.toString()))
                .hasSize(2)
                .allMatch(heard -> heard.type().equals("io.shipmate.notification.person-forgotten.v1")));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("contracts", "events", "person-forgotten.schema.json")));
        for (var heard : Topics.everythingOn("shipmate.notification")) {
            assertThat(schema.validate(heard.data(), InputFormat.JSON)).isEmpty();
        }
        var example = Files.readString(Path.of("contracts", "events", "person-forgotten.example.json"));
        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
    }

    private static void erase(Somebody person, UUID erasure) {
        Neighbours.heard(Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                person.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(person.id(), erasure)));
    }

    @Test
    void a_tombstone_alone_forgets_as_well() {
        var anna = Somebody.known();
        anna.leavesATombstone();
        await().untilAsserted(() -> anna.asks().get(EXPORT).then().spec(isProblem(403, "person-unknown")));
    }

    @Test
    void a_state_in_a_zone_that_does_not_exist_goes_to_the_dead_letters() {
        var anna = Somebody.who().livesIn("Europe/Atlantis");
        anna.says(1);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.notification.dead-letter"))
                .anyMatch(heard -> heard.key().equals(anna.id().toString())
                        && heard.headers().get("dead-letter-cause").contains("Atlantis")));
    }

    @Test
    void the_export_is_for_people_only() {
        Api.anonymous().get(EXPORT).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).get(EXPORT).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of(UUID.randomUUID().toString())).get(EXPORT).then().spec(isProblem(403, "person-unknown"));
    }

    private static long revision(Somebody person) {
        return Database.rows("select revision from recipient where person = ?", person.id()).stream()
                .mapToLong(row -> Long.parseLong(row.getFirst()))
                .findFirst()
                .orElse(0);
    }
}
