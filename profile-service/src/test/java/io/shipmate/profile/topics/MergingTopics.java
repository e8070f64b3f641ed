package io.shipmate.profile.topics;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.topics.CatalogueCalls.added;
import static io.shipmate.profile.topics.CatalogueCalls.entry;
import static io.shipmate.profile.topics.CatalogueCalls.merged;
import static io.shipmate.profile.topics.CatalogueCalls.somebody;
import static io.shipmate.profile.topics.CatalogueCalls.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.Thanks;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class MergingTopics {

    private static final String PATH = CatalogueCalls.PATH;
    private static final String PEOPLE = "/api/profile/v1/people";

    @Inject
    Session entities;

    private UUID old;
    private UUID kept;

    @BeforeEach
    void twoTopics() {
        old = added("old " + CatalogueCalls.aName(), List.of(), null);
        kept = added();
    }

    private static JsonPath me(Newcomer person) {
        return person.calls().get("/api/profile/v1/me").jsonPath();
    }

    @Test
    void entries_go_over_as_they_are_and_the_neighbours_hear_of_it() {
        var anna = aPerson().arrives().takesPart();
        tell(anna, "offers", List.of(entry(old, "level", "EXPERT", "mine", "SUGGESTED")));
        tell(anna, "seeks", List.of(entry(old, "need", "WANTED", "mine too", "MEMBERS")));
        tell(
                anna,
                "experiences",
                List.of(
                        Map.of("kind", "LIFE", "topic", old, "words", "and mine"),
                        Map.of("kind", "REGION", "key", "southeast-asia")));
        merged(old, kept);
        var me = me(anna);
        assertThat(me.getList("offers.topic")).containsExactly(kept.toString());
        assertThat(me.getList("offers.level")).containsExactly("EXPERT");
        assertThat(me.getList("offers.words")).containsExactly("mine");
        assertThat(me.getList("offers.shownTo")).containsExactly("SUGGESTED");
        assertThat(me.getList("seeks.topic")).containsExactly(kept.toString());
        assertThat(me.getList("seeks.shownTo")).containsExactly("MEMBERS");
        assertThat(me.getList("experiences.topic")).containsExactly(kept.toString(), null);
        assertThat(me.getList("experiences.key")).containsExactly(null, "southeast-asia");
        assertThat(me.getList("experiences.shownTo")).containsExactly("MATCHING_ONLY", "MEMBERS");
        var match = Heard.stateOf(anna.id()).path("match");
        assertThat(match.toString()).contains(kept.toString()).doesNotContain(old.toString());
        assertThat(Heard.all("shipmate.topics", old))
                .last()
                .satisfies(heard -> assertThat(heard.data()).contains("\"mergedInto\":\"" + kept + "\""));
    }

    @Test
    void who_has_entries_on_both_keeps_one_that_nobody_more_sees() {
        var anna = aPerson().arrives().takesPart();
        tell(
                anna,
                "offers",
                List.of(
                        entry(old, "level", "EXPERT", "in the open", "MEMBERS"),
                        entry(kept, "level", "FAMILIAR", "for few", "MATCHING_ONLY")));
        tell(
                anna,
                "seeks",
                List.of(
                        entry(kept, "need", "CURIOUS", "same", "SUGGESTED"),
                        entry(old, "need", "PRESSING", "same", "MEMBERS")));
        merged(old, kept);
        var me = me(anna);
        assertThat(me.getList("offers.topic")).containsExactly(kept.toString());
        assertThat(me.getList("offers.level")).containsExactly("EXPERT");
        assertThat(me.getList("offers.shownTo")).containsExactly("MATCHING_ONLY");
        assertThat(me.getList("offers.words")).containsExactly("in the open\n\nfor few");
        assertThat(me.getList("seeks.need")).containsExactly("PRESSING");
        assertThat(me.getList("seeks.shownTo")).containsExactly("SUGGESTED");
        assertThat(me.getList("seeks.words")).containsExactly("same");
        assertThat(somebody().calls().get(PEOPLE + "/" + anna.id()).jsonPath().getList("offers"))
                .isEmpty();
    }

    @Test
    void the_old_id_says_what_it_has_become_and_goes_on_to_mean_it() {
        var unit = "Unit " + UUID.randomUUID();
        var anna = aPerson().with("unit", unit).arrives().takesPart();
        merged(old, kept);
        admin().get(PATH + "/" + old)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(kept.toString()))
                .body("children", empty());
        admin().get(PATH + "/" + kept).then().body("mergedInto", nullValue());
        tell(anna, "offers", List.of(entry(old, "level", "EXPERT", "late", "MEMBERS")));
        assertThat(me(anna).getList("offers.topic")).containsExactly(kept.toString());
        for (var topic : List.of(old, kept)) {
            anna.calls()
                    .queryParam("unit", unit)
                    .queryParam("topic", topic.toString())
                    .get(PEOPLE)
                    .then()
                    .body("items.id", equalTo(List.of(anna.id().toString())));
        }
    }

    @Test
    void the_directory_is_right_at_once_also_for_whose_entries_are_still_to_move() {
        var wide = added();
        var name = "old " + CatalogueCalls.aName();
        var from = added(name, List.of(), null);
        var into = added(CatalogueCalls.aName(), List.of(), wide);
        var anna = offering(from);
        var ben = offering(into);
        var both = List.of(anna.id(), ben.id());
        QuarkusTransaction.requiringNew().run(() -> {
            // Somebody else is changing Anna at this moment, so her entries wait.
            entities.createNativeQuery("select id, 0 from person where id = ?1 for update", Object[].class)
                    .setParameter(1, both.getFirst())
                    .getSingleResult();
            merged(from, into);
            assertThat(Database.number("select count(*) from offer where topic = ?", from))
                    .isEqualTo(1);
            isFound(ben, both, wide, from, into, name);
        });
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from offer where topic = ?", into))
                .isEqualTo(2));
        isFound(ben, both, wide, from, into, name);
    }

    @Test
    void thanks_and_choices_that_name_the_old_topic_mean_the_one_that_it_has_become() {
        var anna = somebody();
        merged(old, kept);
        Thanks.to(anna.id()).on(old, kept);
        anna.calls()
                .body(Map.of("topics", List.of(old)))
                .put("/api/profile/v1/me/expertise")
                .then()
                .statusCode(200)
                .body("topics", equalTo(List.of(kept.toString())))
                .body("evidence.topic", equalTo(List.of(kept.toString())))
                .body("evidence.shown", equalTo(List.of(true)));
    }

    private static Newcomer offering(UUID topic) {
        var person = aPerson().arrives().takesPart();
        tell(person, "offers", List.of(entry(topic, "level", "EXPERT", "mine", "MEMBERS")));
        return person;
    }

    private static void isFound(Newcomer caller, List<UUID> people, Object... topics) {
        for (var topic : topics) {
            assertThat(caller.calls()
                            .queryParam("topic", topic.toString())
                            .get(PEOPLE)
                            .jsonPath()
                            .getList("items.id", UUID.class))
                    .containsExactlyInAnyOrderElementsOf(people);
            if (topic instanceof UUID id) {
                assertThat(caller.calls()
                                .get(PATH + "/" + id + "/people")
                                .jsonPath()
                                .getList("items.person.id", UUID.class))
                        .containsExactlyInAnyOrderElementsOf(people);
            }
        }
    }

    /** Somebody read the lists before the merge and sends them back after it. */
    @Test
    void a_list_that_names_both_is_taken_as_naming_one() {
        var anna = somebody();
        merged(old, kept);
        tell(
                anna,
                "offers",
                List.of(
                        entry(old, "level", "EXPERT", "a", "MEMBERS"),
                        entry(kept, "level", "EXPERT", "b", "SUGGESTED")));
        assertThat(me(anna).getList("offers.words")).containsExactly("a\n\nb");
        assertThat(me(anna).getList("offers.shownTo")).containsExactly("SUGGESTED");
    }

    @Test
    void names_and_narrower_topics_go_over() {
        var name = CatalogueCalls.aName();
        var first = added(name, List.of("syn " + name), null);
        var child = added("child " + name, List.of(), first);
        merged(first, kept);
        admin().get(PATH + "/" + kept)
                .then()
                .body("synonyms", hasItem(name))
                .body("synonyms", hasItem("syn " + name))
                .body("children.id", equalTo(List.of(child.toString())));
        admin().queryParam("q", "syn " + name).get(PATH).then().body("items[0].id", equalTo(kept.toString()));
        assertThat(Heard.all("shipmate.topics", child)).hasSize(2);
    }

    @Test
    void a_topic_may_become_part_of_one_below_it() {
        var top = added();
        var middle = added(CatalogueCalls.aName(), List.of(), top);
        var low = added(CatalogueCalls.aName(), List.of(), middle);
        merged(top, low);
        admin().get(PATH + "/" + low)
                .then()
                .body("parent", nullValue())
                .body("children.id", equalTo(List.of(middle.toString())));
    }

    @Test
    void what_was_merged_before_follows() {
        var first = added();
        merged(first, old);
        merged(old, kept);
        admin().get(PATH + "/" + first).then().body("mergedInto", equalTo(kept.toString()));
    }

    @Test
    void the_same_merge_again_changes_nothing_and_another_one_is_refused() {
        merged(old, kept);
        var tag = admin().get(PATH + "/" + kept).header("ETag");
        merged(old, kept);
        assertThat(admin().get(PATH + "/" + kept).header("ETag")).isEqualTo(tag);
        assertThat(Heard.all("shipmate.topics", old)).hasSize(2);
        assertThat(CatalogueCalls.deeds("topic", old)).containsExactly("merged", "added");
        admin().body(Map.of("into", added()))
                .post(PATH + "/" + old + "/merge")
                .then()
                .spec(isProblem(409, "topic-merged"));
        for (var into : List.of(kept, old)) {
            admin().body(Map.of("into", into))
                    .post(PATH + "/" + kept + "/merge")
                    .then()
                    .spec(isProblem(409, "topic-into-itself"));
        }
        admin().header("If-Match", "*")
                .body(CatalogueCalls.described("x", List.of(), null))
                .put(PATH + "/" + old)
                .then()
                .spec(isProblem(409, "topic-merged"));
    }

    @Test
    void what_is_no_topic_cannot_be_merged() {
        admin().body(Map.of("into", kept))
                .post(PATH + "/" + UUID.randomUUID() + "/merge")
                .then()
                .spec(isProblem(404, "not-found"));
        admin().body(Map.of("into", UUID.randomUUID()))
                .post(PATH + "/" + old + "/merge")
                .then()
                .spec(isInvalidAt("/into"));
        admin().body(Map.of()).post(PATH + "/" + old + "/merge").then().spec(isInvalidAt("/into"));
    }

    @Test
    void of_two_merges_into_one_another_at_once_one_happens() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(List.of(merge(old, kept), merge(kept, old))).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 409);
        }
        assertThat(Database.number("select count(*) from topic where id in (?, ?) and position is not null", old, kept))
                .isEqualTo(1);
    }

    private static Callable<Integer> merge(UUID topic, UUID into) {
        return () -> admin().body(Map.of("into", into))
                .post(PATH + "/" + topic + "/merge")
                .statusCode();
    }

    @Test
    void who_saves_entries_while_topics_are_merged_loses_none() throws Exception {
        var people = List.of(somebody(), somebody(), somebody());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Integer>>();
            for (var person : people) {
                work.add(() -> {
                    for (var i = 0; i < 5; i++) {
                        tell(person, "offers", List.of(entry(old, "level", "EXPERT", "try " + i, "MEMBERS")));
                    }
                    return 200;
                });
            }
            work.add(1, merge(old, kept));
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        for (var person : people) {
            await().untilAsserted(
                            () -> assertThat(me(person).getList("offers.topic")).containsExactly(kept.toString()));
            assertThat(me(person).getList("offers.words")).containsExactly("try 4");
        }
    }

    @Test
    void when_there_are_many_the_rest_follows_by_itself() {
        Database.run("""
                insert into person (id, external_id, given_name, family_name, email, zone, language, employment, participation,
                    open_to, capacity, languages, joined_at, revision, version, job_revision)
                select uuidv7(), 'merged-' || ? || i, 'Mara', 'Many', i || '@example.com', 'UTC', 'en', 'ACTIVE', 'OUT',
                    '["PARTNERSHIP"]', 2, '["en"]', now(), 1, 0, 0 from generate_series(1, 250) as i""", old.toString());
        Database.run(
                "insert into offer (person, position, topic, level, shown_to) select id, 0, ?, 'EXPERT', 'MEMBERS'"
                        + " from person where external_id like 'merged-' || ? || '%'",
                old, old.toString());
        merged(old, kept);
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from offer where topic = ?", kept))
                .isEqualTo(250));
        Database.run("delete from person where external_id like 'merged-%'");
    }
}
