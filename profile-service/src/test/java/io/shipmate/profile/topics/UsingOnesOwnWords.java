package io.shipmate.profile.topics;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.topics.CatalogueCalls.somebody;
import static io.shipmate.profile.topics.CatalogueCalls.tell;
import static io.shipmate.profile.topics.CatalogueCalls.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UsingOnesOwnWords {

    private static final String PROPOSALS = CatalogueCalls.PATH + "/proposals";

    private final String word = CatalogueCalls.aName();

    @Inject
    OwnWords words;

    private static Newcomer somebodyOffering(String word, String shownTo) {
        var person = aPerson().arrives().takesPart();
        tell(person, "offers", List.of(word(word, shownTo)));
        return person;
    }

    private static String topicOf(Newcomer person) {
        return person.calls().get("/api/profile/v1/me").jsonPath().getString("offers[0].topic");
    }

    private void propose() {
        somebody().calls().body(Map.of("word", word)).post(PROPOSALS).then().statusCode(204);
    }

    private Optional<Map<String, Object>> proposal() {
        var all = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var page = after == null
                    ? admin().queryParam("limit", 100).get(PROPOSALS)
                    : admin().queryParam("limit", 100)
                            .queryParam("after", after)
                            .get(PROPOSALS);
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            after = page.jsonPath().getString("next");
        } while (after != null);
        return all.stream().filter(one -> one.get("word").equals(word)).findFirst();
    }

    @Test
    void a_word_that_no_topic_has_stays_a_word_and_the_neighbours_hear_nothing_of_it() {
        var anna = somebodyOffering(word, "MEMBERS");
        var topic = topicOf(anna);
        anna.calls()
                .get("/api/profile/v1/me")
                .then()
                .body("offers.labels.en", equalTo(List.of(word)))
                .body("offers.labels.de", equalTo(List.of(word)));
        somebody()
                .calls()
                .get("/api/profile/v1/people/" + anna.id())
                .then()
                .body("offers.labels.en", equalTo(List.of(word)));
        anna.calls().get(CatalogueCalls.PATH + "/" + topic).then().spec(isProblem(404, "not-found"));
        anna.calls().queryParam("q", word).get(CatalogueCalls.PATH).then().body("items", equalTo(List.of()));
        assertThat(Heard.statesOf(anna.id()).toString()).doesNotContain(word).doesNotContain(topic);
        assertThat(Heard.all("shipmate.topics", UUID.fromString(topic))).isEmpty();
    }

    @Test
    void what_was_read_can_be_sent_back() {
        var anna = somebodyOffering(word, "MEMBERS");
        var topic = topicOf(anna);
        tell(anna, "offers", List.of(Map.of("topic", topic, "level", "FAMILIAR")));
        assertThat(topicOf(anna)).isEqualTo(topic);
    }

    @Test
    void many_who_use_the_same_new_words_at_once_use_the_same() throws Exception {
        var people = Stream.generate(CatalogueCalls::somebody).limit(6).toList();
        var one = word(word, "MEMBERS");
        var other = word("a " + word, "MEMBERS");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Callable<Void>>();
            for (var person : people) {
                var entries = work.size() % 2 == 0 ? List.of(one, other) : List.of(other, one);
                work.add(() -> {
                    tell(person, "offers", entries);
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(Database.number("select count(*) from topic where label_en in (?, ?)", word, "a " + word))
                .isEqualTo(2);
    }

    @Test
    void a_word_that_names_a_topic_means_it() {
        var anna = somebody();
        tell(anna, "offers", List.of(word("  Rückmeldung ", "MEMBERS")));
        assertThat(topicOf(anna)).isEqualTo(ATopic.named("giving-feedback").toString());
        tell(anna, "seeks", List.of(Map.of("word", "giving FEEDBACK", "need", "WANTED")));
        tell(anna, "experiences", List.of(Map.of("word", "giving feedback", "kind", "LIFE")));
        anna.calls()
                .get("/api/profile/v1/me")
                .then()
                .body(
                        "seeks.topic",
                        equalTo(List.of(ATopic.named("giving-feedback").toString())))
                .body(
                        "experiences.topic",
                        equalTo(List.of(ATopic.named("giving-feedback").toString())));
    }

    @Test
    void an_entry_names_a_topic_or_a_word() {
        var anna = somebody();
        var both = Map.of("word", word, "topic", ATopic.named("giving-feedback"), "level", "EXPERT");
        anna.calls()
                .body(Map.of("offers", List.of(both)))
                .put("/api/profile/v1/me/offers")
                .then()
                .spec(isInvalidAt("/offers/0/topic"));
        anna.calls()
                .body(Map.of("offers", List.of(Map.of("level", "EXPERT"))))
                .put("/api/profile/v1/me/offers")
                .then()
                .spec(isInvalidAt("/offers/0/topic"));
        anna.calls()
                .body(Map.of("experiences", List.of(Map.of("kind", "ROLE", "word", word, "key", "a"))))
                .put("/api/profile/v1/me/experiences")
                .then()
                .spec(isInvalidAt("/experiences/0"));
    }

    /** It could tell who they are. */
    @Test
    void a_word_that_fewer_than_five_use_is_read_by_no_admin() {
        var people = IntStream.range(0, 4)
                .mapToObj(_ -> somebodyOffering(word, "MATCHING_ONLY"))
                .toList();
        assertThat(proposal()).isEmpty();
        admin().body(Map.of("topic", ATopic.named("giving-feedback")))
                .post(PROPOSALS + "/" + topicOf(people.getFirst()) + "/accept")
                .then()
                .spec(isProblem(404, "not-found"));
        admin().post(PROPOSALS + "/" + topicOf(people.getFirst()) + "/decline")
                .then()
                .spec(isProblem(404, "not-found"));
        somebodyOffering(" " + word.toUpperCase(Locale.ROOT), "MEMBERS");
        somebodyOffering(word, "MEMBERS");
        assertThat(proposal().orElseThrow())
                .containsOnlyKeys("id", "word", "people")
                .containsEntry("people", 5);
    }

    @Test
    void a_word_that_somebody_proposes_is_read_without_a_number() {
        somebodyOffering(word, "SUGGESTED");
        propose();
        propose();
        assertThat(proposal().orElseThrow()).containsOnlyKeys("id", "word");
        somebody()
                .calls()
                .body(Map.of("word", "feedback"))
                .post(PROPOSALS)
                .then()
                .spec(isProblem(409, "topic-name-taken"));
        somebody().calls().body(Map.of("word", " ")).post(PROPOSALS).then().spec(isInvalidAt("/word"));
        Api.anonymous().body(Map.of("word", word)).post(PROPOSALS).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("nobody-at-all"))
                .body(Map.of("word", word))
                .post(PROPOSALS)
                .then()
                .spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_word_that_becomes_a_synonym_takes_its_entries_along() {
        var anna = somebodyOffering(word, "SUGGESTED");
        tell(
                anna,
                "offers",
                List.of(
                        word(word, "SUGGESTED"),
                        CatalogueCalls.entry(ATopic.named("mediation"), "level", "FAMILIAR", "seen", "MEMBERS")));
        propose();
        var topic = ATopic.named("mediation");
        var id = proposal().orElseThrow().get("id");
        admin().body(Map.of("topic", topic))
                .post(PROPOSALS + "/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("synonyms", hasItem(word));
        assertThat(CatalogueCalls.deeds("topic-proposal", id)).containsExactly("accepted");
        anna.calls()
                .get("/api/profile/v1/me")
                .then()
                .body("offers.topic", equalTo(List.of(topic.toString())))
                .body("offers.level", equalTo(List.of("EXPERT")))
                .body("offers.shownTo", equalTo(List.of("SUGGESTED")));
        assertThat(Heard.stateOf(anna.id()).toString()).contains(topic.toString());
        assertThat(proposal()).isEmpty();
        assertThat(topicOf(somebodyOffering(word, "MEMBERS"))).isEqualTo(topic.toString());
    }

    @Test
    void a_word_that_becomes_a_topic_takes_its_entries_along() {
        var anna = somebodyOffering(word, "MEMBERS");
        propose();
        var id = proposal().orElseThrow().get("id");
        var topic = admin().body(Map.of("describe", CatalogueCalls.described(word, List.of(), null)))
                .post(PROPOSALS + "/" + id + "/accept")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        assertThat(topicOf(anna)).isEqualTo(topic);
        assertThat(Heard.all("shipmate.topics", UUID.fromString(topic))).isNotEmpty();
        assertThat(Heard.stateOf(anna.id()).toString()).contains(topic);
        admin().body(Map.of("topic", topic))
                .post(PROPOSALS + "/" + id + "/accept")
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void a_word_that_is_declined_stays_with_those_who_use_it_and_is_not_proposed_again() {
        var anna = somebodyOffering(word, "MEMBERS");
        propose();
        var id = proposal().orElseThrow().get("id");
        admin().post(PROPOSALS + "/" + id + "/decline").then().statusCode(204);
        assertThat(proposal()).isEmpty();
        assertThat(CatalogueCalls.deeds("topic-proposal", id)).containsExactly("declined");
        admin().queryParam("kind", "topic-proposal")
                .get("/api/profile/v1/admin-log")
                .then()
                .body("items.name", not(hasItem(word)));
        propose();
        assertThat(proposal()).isEmpty();
        anna.calls().get("/api/profile/v1/me").then().body("offers.labels.en", equalTo(List.of(word)));
    }

    @Test
    void to_accept_needs_one_thing_that_it_becomes() {
        propose();
        var accept = PROPOSALS + "/" + proposal().orElseThrow().get("id") + "/accept";
        admin().body(Map.of()).post(accept).then().spec(isProblem(400, "invalid-request"));
        admin().body(Map.of("topic", UUID.randomUUID())).post(accept).then().spec(isInvalidAt("/topic"));
        admin().body(Map.of("describe", CatalogueCalls.described("Mediating between others", List.of(), null)))
                .post(accept)
                .then()
                .spec(isProblem(409, "topic-name-taken"));
        somebody()
                .calls()
                .body(Map.of("topic", ATopic.named("mediation")))
                .post(accept)
                .then()
                .spec(isProblem(403, "forbidden"));
    }

    @Test
    void a_word_that_nobody_uses_any_more_is_forgotten() {
        var anna = somebodyOffering(word, "MEMBERS");
        tell(anna, "offers", List.of());
        words.forgetUnused();
        assertThat(Database.number("select count(*) from topic where label_en = ?", word))
                .isZero();
    }

    @Test
    void a_word_goes_with_the_last_one_who_used_it() {
        var anna = somebodyOffering(word, "MEMBERS");
        var otto = somebodyOffering(word, "MEMBERS");
        QuarkusTransaction.requiringNew().run(() -> words.erase(anna.id()));
        assertThat(topicOf(otto)).isNotNull();
        assertThat(topicOf(anna)).isNull();
        QuarkusTransaction.requiringNew().run(() -> words.erase(otto.id()));
        assertThat(Database.number("select count(*) from topic where label_en = ?", word))
                .isZero();
    }
}
