package io.shipmate.session.notes;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.at;
import static io.shipmate.session.testing.Slots.propose;
import static io.shipmate.session.testing.Slots.tryToPropose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharingNotesInACircle {

    private static final int WRITERS = 50;

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();
    private final Member ben = circle.ben();
    private String notes;

    @BeforeEach
    void aSession() {
        notes = propose(circle, anna, 0) + "/notes/shared";
    }

    private ValidatableResponse share(Member member, String words) {
        return member.asks().body("{\"words\":\"" + words + "\"}").post(notes).then();
    }

    private String shared(Member member, String words) {
        return share(member, words).statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static ValidatableResponse change(Member member, String note, String tag, String words) {
        return member.asks()
                .header("If-Match", tag)
                .body("{\"words\":\"" + words + "\"}")
                .put(note)
                .then();
    }

    private void amendAgreement() {
        anna.asks()
                .header("If-Match", "*")
                .body("{\"clauses\":[\"%s\"]}".formatted(UUID.randomUUID()))
                .put(circle.path("agreement"))
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_shared_before_all_have_signed_and_who_is_missing_is_named() {
        ben.asks().get(notes).then().statusCode(200).body("items", empty());
        anna.asks().body("{\"version\":1}").post(circle.path("agreement/signatures"));
        share(anna, "too early")
                .spec(isProblem(409, "agreement-not-signed"))
                .body("missing", contains(ben.id().toString()));
    }

    @Test
    void a_note_that_one_shares_the_other_reads_and_hears_that_there_is_one() {
        circle.signed();
        var note = shared(anna, "We try saying no.");
        ben.asks().get(note).then().statusCode(200).body("words", equalTo("We try saying no."));
        ben.asks()
                .get(notes)
                .then()
                .body("items.words", contains("We try saying no."))
                .body("items[0].author", equalTo(anna.id().toString()))
                .body("items[0].tag", equalTo(ben.tagOf(note)));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.session"))
                .filteredOn(heard -> heard.key().equals(circle.id().toString())
                        && heard.type().contains("note"))
                .singleElement()
                .satisfies(heard ->
                        assertThat(heard.data()).contains(anna.id().toString()).doesNotContain("saying")));
        assertThat(Database.dump()).doesNotContain("We try saying no");
    }

    @Test
    void who_has_not_signed_the_current_agreement_sees_that_there_is_a_note_and_not_what() {
        circle.signed();
        var note = shared(anna, "Between us");
        amendAgreement();
        for (var member : List.of(anna, ben)) {
            member.asks().get(notes).then().body("items", hasSize(1)).body("items[0].words", nullValue());
            member.asks().get(note).then().statusCode(200).body("words", nullValue());
        }
        share(anna, "more").spec(isProblem(409, "agreement-not-signed"));
        circle.signed();
        ben.asks().get(note).then().body("words", equalTo("Between us"));
    }

    @Test
    void only_its_author_changes_a_note_having_seen_it() {
        circle.signed();
        var note = shared(anna, "first");
        var tag = anna.tagOf(note);
        anna.asks().body("{\"words\":\"x\"}").put(note).then().spec(isProblem(428, "precondition-required"));
        change(ben, note, tag, "mine now").spec(isProblem(403, "note-is-somebody-elses"));
        change(anna, note, tag, "second").statusCode(200).body("words", equalTo("second"));
        change(anna, note, tag, "third").spec(isProblem(412, "precondition-failed"));
        change(anna, note, "*", " ").spec(isInvalidAt("/words"));
        change(anna, notes + "/" + UUID.randomUUID(), "*", "x").spec(isProblem(404, "not-found"));
        ben.asks().get(note).then().body("words", equalTo("second"));
    }

    @Test
    void its_author_takes_a_note_away_also_after_the_end() {
        circle.signed();
        var note = shared(anna, "regretted");
        ben.asks().header("If-Match", "*").delete(note).then().spec(isProblem(403, "note-is-somebody-elses"));
        anna.asks().delete(note).then().spec(isProblem(428, "precondition-required"));
        circle.nowIs("ENDED");
        anna.asks().header("If-Match", anna.tagOf(note)).delete(note).then().statusCode(204);
        ben.asks().get(note).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void after_the_end_what_was_shared_is_still_read_and_nothing_is_added() {
        circle.signed();
        var note = shared(anna, "It was good");
        amendAgreement();
        circle.nowIs("ENDED");
        ben.asks().get(note).then().body("words", equalTo("It was good"));
        share(ben, "Yes").spec(isProblem(409, "circle-ended"));
        change(anna, note, "*", "It was very good").spec(isProblem(409, "circle-ended"));
    }

    @Test
    void fifty_who_write_at_once_lose_nothing() {
        circle.signed();
        var written = AtOnce.run(IntStream.range(0, WRITERS)
                .<Callable<String>>mapToObj(i -> () -> shared(i % 2 == 0 ? anna : ben, "note " + i))
                .toList());
        assertThat(written).doesNotHaveDuplicates();
        var read = new ArrayList<String>();
        String next = null;
        do {
            var request = anna.asks().queryParam("limit", 20);
            var page = (next == null ? request : request.queryParam("after", next))
                    .get(notes)
                    .then()
                    .extract();
            read.addAll(page.path("items.words"));
            next = page.path("next");
        } while (next != null);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, WRITERS).mapToObj(i -> "note " + i).toList());
    }

    @Test
    void of_fifty_changes_at_once_one_is_accepted_and_stays() {
        circle.signed();
        var note = shared(anna, "before");
        var tag = anna.tagOf(note);
        var answers = AtOnce.run(IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(i ->
                        () -> change(anna, note, tag, "change " + i).extract().statusCode())
                .toList());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        anna.asks().get(note).then().body("words", equalTo("change " + answers.indexOf(200)));
    }

    @Test
    void the_same_note_sent_twice_under_one_key_is_there_once() {
        circle.signed();
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            anna.asks()
                    .header("Idempotency-Key", key)
                    .body("{\"words\":\"once\"}")
                    .post(notes)
                    .then()
                    .statusCode(201)
                    .body("words", equalTo("once"));
        }
        ben.asks().get(notes).then().body("items.words", contains("once"));
    }

    @Test
    void for_everybody_else_there_is_nothing() {
        circle.signed();
        var note = shared(anna, "Between us");
        for (var eve : List.of(aMember(), aMember("people-admin"), aMember("ops"), aMember("programme-manager"))) {
            eve.asks().get(notes).then().spec(isProblem(404, "not-found"));
            eve.asks().get(note).then().spec(isProblem(404, "not-found"));
            share(eve, "x").spec(isProblem(404, "not-found"));
            change(eve, note, "*", "x").spec(isProblem(404, "not-found"));
            eve.asks().header("If-Match", "*").delete(note).then().spec(isProblem(404, "not-found"));
        }
        var elsewhere = CircleOf.two();
        var otherSession = propose(elsewhere, elsewhere.anna(), 0);
        elsewhere
                .anna()
                .asks()
                .get(note.replace(notes.substring(0, notes.indexOf("/notes")), otherSession))
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void one_note_that_cannot_be_opened_does_not_hide_the_others() {
        circle.signed();
        share(anna, "lost").statusCode(201);
        share(ben, "readable").statusCode(201);
        tryToPropose(circle, anna, at(5, "lost", "lost")).statusCode(201);
        Database.run("delete from data_key where author = ?", anna.id());
        ben.asks()
                .get(notes)
                .then()
                .statusCode(200)
                .body("items.author", contains(anna.id().toString(), ben.id().toString()))
                .body("items.words", contains(nullValue(), equalTo("readable")));
        ben.asks()
                .get(circle.path("sessions"))
                .then()
                .statusCode(200)
                .body("items.words", contains("SHOWN", "NONE"))
                .body("items[0].title", nullValue());
    }

    @Test
    void a_page_of_a_circles_notes_comes_in_order_from_the_index_among_a_hundred_thousand() {
        var session = UUID.fromString(notes.replaceFirst(".*/sessions/([^/]+)/.*", "$1"));
        Database.run("""
                insert into shared_note (id, session, circle, author, words, written_at, changed_at)
                select uuidv7(), ?, case when n % 500 = 0 then ? else gen_random_uuid() end, ?, cast('' as bytea), now(), now()
                from generate_series(1, 100000) n""", session, circle.id(), anna.id());
        Database.run("analyze shared_note");
        var plan = Database.rows(
                        "explain select * from shared_note where circle = ? and id < ? and author in (?, ?)"
                                + " and changed_at <= now() order by id desc fetch first 21 rows only",
                        circle.id(),
                        new UUID(-1, -1),
                        anna.id(),
                        ben.id())
                .toString();
        Database.run("delete from shared_note where session = ?", session);
        assertThat(plan).contains("shared_note_circle").doesNotContain("Seq Scan", "Sort");
    }
}
