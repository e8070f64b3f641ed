package io.shipmate.matching.privacy;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingSomebody {

    private static void erase(Somebody person) {
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                person.id().toString(),
                "{\"person\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"more\":1}".formatted(person.id()));
        await().untilAsserted(() -> assertThat(Database.rows("select 1 from pool_entry where person = ?", person.id()))
                .isEmpty());
    }

    @Test
    void nothing_of_an_erased_person_is_left() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var cleo = aPerson().joins();
        var partnership = partners(anna, ben);
        var sent = invited(anna, cleo);
        invited(aPerson().joins(), anna);
        anna.calls()
                .body("{\"person\":\"%s\"}".formatted(cleo.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        erase(anna);
        anna.calls().get(API + "/me/overview").then().spec(isProblem(403, "person-unknown"));
        ben.calls().get(API + "/me/partnerships").then().body("items", hasSize(0));
        cleo.calls().get(API + "/invitations/" + sent).then().spec(isProblem(404, "invitation-unknown"));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(partnership))
                .extracting(Topics.Heard::type)
                .endsWith("io.shipmate.matching.partnership-ended.v1"));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString(), anna.subject()));
    }

    /** Tables that hold nobody, or hold them sealed or hashed. A new table stands here, or Anna leaves something in it. */
    private static final Set<String> OF_NOBODY = Set.of(
            "flyway_schema_history",
            "outbox",
            "inbox",
            "topic",
            "idempotent_answer",
            "lasting_hash_key",
            "forgotten_person",
            "programme",
            "price_finding",
            "insight_beginning",
            "insight_month",
            "insight_figure",
            "round",
            "roundtable",
            "roundtable_forming",
            "roundtable_separation");

    /** Tables that the tests of other features fill, and look into after an erasure. */
    private static final Set<String> OF_OTHER_TESTS = Set.of(
            "admin_log",
            "candidacy",
            "check_in",
            "check_in_plan",
            "enrolment",
            "job_architecture",
            "keep_going",
            "newcomer",
            "policy_version",
            "programme_invitation",
            "same_person",
            "stream_ticket",
            "suggestion_price",
            "round_apart",
            "round_left_out",
            "buddy_group",
            "buddy_place",
            "buddy_keep_going",
            "roundtable_left_out",
            "roundtable_outsider",
            "roundtable_seat");

    @Test
    void of_somebody_who_did_everything_no_column_of_any_table_says_anything() {
        var anna =
                aPerson().atLevel(7_000).offering("Canary").seeking("Feedback").joins();
        var ben =
                aPerson().atLevel(7_000).offering("Feedback").seeking("Canary").joins();
        partners(anna, aPerson().joins());
        invited(anna, aPerson().joins());
        invited(aPerson().joins(), anna);
        anna.calls()
                .body("{\"person\":\"%s\"}".formatted(aPerson().joins().id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        var suggested = new AtomicReference<String>();
        await().untilAsserted(() -> suggested.set(anna.calls()
                .get(API + "/me/suggestions")
                .then()
                .statusCode(200)
                .body("items.person", hasItem(ben.id().toString()))
                .extract()
                .path("items[0].id")));
        anna.calls()
                .post(API + "/suggestions/" + suggested.get() + "/dismiss")
                .then()
                .statusCode(204);
        aPerson().reportingTo(anna).joins();
        var canaries = List.of(anna.id().toString(), anna.subject());
        var known = new TreeSet<>(Database.tablesWith(canaries));
        known.addAll(OF_NOBODY);
        known.addAll(OF_OTHER_TESTS);
        assertThat(known).containsAll(Database.tables());
        erase(anna);
        // The reports' new states are profile's to tell.
        Database.run("update pool_entry set manager = null where manager = ?", anna.id());
        await().untilAsserted(() -> assertThat(Database.tablesWith(canaries)).isEmpty());
    }

    @Test
    void each_erasure_is_confirmed_by_its_own_name() {
        var anna = aPerson().joins();
        var erasure = UUID.randomUUID();
        for (var time = 0; time < 2; time++) {
            Topics.say(
                    "shipmate.profile",
                    "io.shipmate.profile.person-erased.v1",
                    anna.id().toString(),
                    "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(anna.id(), erasure));
        }
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching"))
                .filteredOn(heard -> heard.key().equals(erasure.toString()))
                .extracting(Topics.Heard::type)
                .containsExactly(
                        "io.shipmate.matching.person-forgotten.v1", "io.shipmate.matching.person-forgotten.v1"));
    }

    @Test
    void what_comes_late_brings_nobody_back() {
        var anna = aPerson().joins();
        erase(anna);
        anna.says();
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.people"))
                .filteredOn(heard -> heard.key().equals(anna.id().toString()))
                .hasSizeGreaterThan(1)
                .allMatch(heard -> Database.number("select count(*) from inbox where event_id = ?", heard.id()) == 1));
        anna.calls().get(API + "/me/overview").then().spec(isProblem(403, "person-unknown"));
        assertThat(Database.dump()).doesNotContain(anna.id().toString(), anna.subject());
    }

    @Test
    void a_tombstone_alone_forgets_everything() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        partners(anna, ben);
        Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                anna.id().toString(),
                null);
        await().untilAsserted(
                        () -> ben.calls().get(API + "/me/partnerships").then().body("items", hasSize(0)));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString(), anna.subject()));
    }

    @Test
    void what_is_done_while_somebody_is_forgotten_goes_or_is_refused() throws Exception {
        var anna = aPerson().joins();
        var others = Stream.generate(() -> aPerson().joins()).limit(12).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var erasing = threads.submit(() -> erase(anna));
            var avoiding = others.stream()
                    .map(other -> threads.submit(() -> anna.calls()
                            .body("{\"person\":\"%s\"}".formatted(other.id()))
                            .post(API + "/me/avoid-list")
                            .statusCode()))
                    .toList();
            for (var answer : avoiding) {
                assertThat(answer.get()).isIn(201, 403);
            }
            erasing.get();
        }
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString(), anna.subject()));
    }

    @Test
    void what_else_profile_says_is_ignored() {
        var anna = aPerson().joins();
        var event = Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-moved.v1",
                anna.id().toString(),
                "{\"person\":\"%s\"}".formatted(anna.id()));
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from inbox where event_id = ? and consumer = 'erasure'", event))
                .isEqualTo(1));
        anna.calls().get(API + "/me/partnerships").then().statusCode(200);
    }

    @Test
    void an_export_has_all_that_is_mine_and_nothing_that_others_keep_private() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var avoiding = aPerson().joins();
        avoiding.calls()
                .body("{\"person\":\"%s\"}".formatted(anna.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        anna.calls()
                .body("{\"person\":\"%s\"}".formatted(ben.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
        var hidden = invited(anna, avoiding);
        var partner = aPerson().joins();
        var partnership = partners(anna, partner);
        var export = anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("pool.person", equalTo(anna.id().toString()))
                .body("partnerships.id", equalTo(List.of(partnership)))
                .body("avoidList.person", equalTo(List.of(ben.id().toString())))
                .body("invitations.received", hasSize(0))
                .extract();
        assertThat(export.<List<String>>path("invitations.sent.id")).contains(hidden);
        assertThat(export.<List<String>>path("invitations.sent.state")).containsExactlyInAnyOrder("OPEN", "ACCEPTED");
        avoiding.calls().get(API + "/me/export").then().body("invitations", equalTo(null));
    }
}
