package io.shipmate.session.privacy;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import io.shipmate.session.testing.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingSomebody {

    private static final String EXPORT = "/api/session/v1/me/export";

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private final Member ben = circle.ben();
    private final UUID erasure = UUID.randomUUID();

    @BeforeEach
    void theAgreementIsSigned() {
        circle.signed();
    }

    private static void write(Member member, String session) {
        member.asks()
                .body("{\"words\":\"private words\"}")
                .put(session + "/notes/mine")
                .then()
                .statusCode(200);
        member.asks()
                .body("{\"words\":\"shared words\"}")
                .post(session + "/notes/shared")
                .then()
                .statusCode(201);
    }

    private void forget(Member member) {
        var id = Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                member.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\"}"
                        .formatted(member.id(), erasure));
        isHeard(id);
    }

    private static void isHeard(String event) {
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from inbox where event_id = ?", event))
                .isEqualTo(1));
    }

    private static String stateOf(Member member) {
        return Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                member.id().toString(),
                "{\"person\":\"%s\",\"revision\":9,\"signIn\":{\"issuer\":\"%s\",\"subject\":\"%s\"},\"zone\":\"Asia/Tokyo\"}"
                        .formatted(member.id(), Tokens.issuerUrl(), member.subject()));
    }

    @Test
    void an_export_has_ones_own_words_and_not_those_of_the_other() {
        Slots.tryToPropose(circle, anna, Slots.at(0, "my title", "my agenda")).statusCode(201);
        var session = planned(circle, 2);
        write(anna, session);
        var mine = anna.asks().get(EXPORT).then().statusCode(200);
        mine.body("circles.id", contains(circle.id().toString()))
                .body("agreements[0].signatures.version", contains(1))
                .body("sessions", hasSize(2))
                .body("sessions[0].title", equalTo("my title"))
                .body("notes.forMyself.words", contains("private words"))
                .body("notes.shared.words", contains("shared words"));
        assertThat(ben.asks().get(EXPORT).asString())
                .doesNotContain("private words", "shared words", "my title", "my agenda");
    }

    @Test
    void of_somebody_without_anything_nothing_is_exported() {
        aMember().asks().get(EXPORT).then().statusCode(200).body("$", aMapWithSize(0));
    }

    @Test
    void ones_own_words_go_with_their_key_and_the_others_stay() {
        Slots.tryToPropose(circle, anna, Slots.at(0, "my title", "my agenda")).statusCode(201);
        anna.asks()
                .header("If-Match", "*")
                .body("{\"clauses\":[\"my clause\"]}")
                .put(circle.path("agreement"))
                .then()
                .statusCode(200);
        circle.signed();
        var session = planned(circle, 2);
        write(anna, session);
        write(ben, session);
        forget(anna);
        ben.asks()
                .get(circle.path())
                .then()
                .body("state", equalTo("ENDED"))
                .body("members", contains(ben.id().toString()));
        ben.asks().get(session).then().body("state", equalTo("CANCELLED"));
        ben.asks().get(session + "/notes/mine").then().body("words", equalTo("private words"));
        ben.asks()
                .get(session + "/notes/shared")
                .then()
                .body("items.author", contains(ben.id().toString()))
                .body("items.words", contains("shared words"));
        ben.asks()
                .get(circle.path("sessions"))
                .then()
                .body("items.words", Matchers.everyItem(equalTo("NONE")))
                .body("items.proposedBy", not(Matchers.hasItem(anna.id().toString())));
        anna.asks().get(EXPORT).then().spec(isProblem(403, "person-unknown"));
        assertThat(Database.number("select count(*) from data_key where author = ?", anna.id()))
                .isZero();
        assertThat(traces(anna.id())).isZero();
    }

    @Test
    void what_is_written_while_somebody_is_forgotten_does_not_outlive_the_key_to_it() {
        var session = planned(circle, 2);
        var writers = Stream.of("/notes/shared", "/notes/mine", "/notes/shared")
                .<Callable<Integer>>map(notes -> () -> writeUntilRefused(session + notes))
                .toList();
        var all = new ArrayList<Callable<Integer>>(writers);
        all.add(() -> {
            await().until(() -> Database.number("select count(*) from shared_note where author = ?", anna.id()) > 2);
            forget(anna);
            return 0;
        });
        assertThat(AtOnce.run(all)).allMatch(status -> status < 500);
        ben.asks().get(session + "/notes/shared").then().statusCode(200).body("items", hasSize(0));
        assertThat(traces(anna.id())).isZero();
    }

    private int writeUntilRefused(String notes) {
        int status;
        do {
            var words = anna.asks().header("If-Match", "*").body("{\"words\":\"in haste\"}");
            status = (notes.endsWith("mine") ? words.put(notes) : words.post(notes)).statusCode();
        } while (status < 300);
        return status;
    }

    @Test
    void what_comes_late_brings_nobody_back() {
        forget(anna);
        isHeard(stateOf(anna));
        anna.asks().get(EXPORT).then().spec(isProblem(403, "person-unknown"));
        var formed = CircleOf.notYetTold(anna, ben);
        formed.told("formed", 0);
        await().untilAsserted(() -> ben.asks()
                .get(formed.path())
                .then()
                .body("state", equalTo("ENDED"))
                .body("members", contains(ben.id().toString())));
        assertThat(traces(anna.id())).isZero();
    }

    /** Tables that hold nobody, or hashes only. A new table stands here, or Anna leaves something in it. */
    private static final Set<String> OF_NOBODY = Set.of(
            "flyway_schema_history",
            "outbox",
            "inbox",
            "circle",
            "agreement",
            "session_slot",
            "idempotent_answer",
            "lasting_hash_key",
            "forgotten_person");

    /** Tables that the tests of other features fill, and look into after an erasure. */
    private static final Set<String> OF_OTHER_TESTS = Set.of("admin_log");

    @Test
    void of_somebody_who_did_everything_no_column_of_any_table_says_anything() {
        isHeard(stateOf(anna));
        anna.asks()
                .header("If-Match", "*")
                .body("{\"clauses\":[\"my clause\"]}")
                .put(circle.path("agreement"))
                .then()
                .statusCode(200);
        circle.signed();
        Slots.tryToPropose(circle, anna, Slots.at(0, "my title", "my agenda")).statusCode(201);
        write(anna, planned(circle, 2));
        var canaries = List.of(anna.id().toString(), anna.subject());
        var known = new TreeSet<>(Database.tablesWith(canaries));
        known.addAll(OF_NOBODY);
        known.addAll(OF_OTHER_TESTS);
        assertThat(known).containsAll(Database.tables());
        forget(anna);
        await().untilAsserted(() -> assertThat(Database.tablesWith(canaries)).isEmpty());
    }

    @Test
    void being_forgotten_twice_does_no_harm() {
        forget(anna);
        forget(anna);
        ben.asks().get(circle.path()).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.session"))
                .filteredOn(heard -> heard.key().equals(erasure.toString()))
                .extracting(Topics.Heard::type)
                .containsExactly("io.shipmate.session.person-forgotten.v1", "io.shipmate.session.person-forgotten.v1"));
    }

    @RepeatedTest(3)
    void events_that_come_while_somebody_is_forgotten_leave_no_id_behind() throws Exception {
        var circles =
                Stream.generate(() -> CircleOf.notYetTold(anna, ben)).limit(4).toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var late = threads.submit(
                    () -> circles.stream().map(c -> c.told("formed", 0)).toList());
            var state = threads.submit(() -> stateOf(anna));
            forget(anna);
            var heard = new ArrayList<>(late.get());
            heard.add(state.get());
            heard.forEach(ForgettingSomebody::isHeard);
        }
        assertThat(traces(anna.id())).isZero();
        ben.asks().get(circles.getFirst().path()).then().statusCode(200).body("state", equalTo("ENDED"));
    }

    /** In how many rows the person is left, not counting events on their way out. */
    private static long traces(UUID person) {
        return Database.rows("select table_name from information_schema.tables where table_schema = 'public'").stream()
                .map(row -> row.getFirst())
                .filter(table -> !Set.of("outbox", "flyway_schema_history").contains(table))
                .mapToLong(table -> Database.number(
                        "select count(*) from \"" + table + "\" t where t::text like '%' || ? || '%'",
                        person.toString()))
                .sum();
    }
}
