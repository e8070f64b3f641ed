package io.shipmate.matching.suggestions;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static io.shipmate.matching.testing.Somebody.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Catalogue;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestingPeople {

    private static final String SUGGESTIONS = API + "/me/suggestions";
    /** Who works together in one test stands so high that nobody of another test is at a level near. */
    private static final AtomicInteger HEIGHTS = new AtomicInteger(100);

    private final int level = HEIGHTS.addAndGet(10);

    private Somebody aColleague() {
        return aPerson().atLevel(level);
    }

    private static JsonPath seenBy(Somebody person) {
        return person.calls()
                .get(SUGGESTIONS + "?limit=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> peopleSuggestedTo(Somebody person) {
        return seenBy(person).getList("items.person");
    }

    private static String idOf(Somebody suggested, Somebody person) {
        return seenBy(person).getString("items.find { it.person == '%s' }.id".formatted(suggested.id()));
    }

    /** Everything that is said counts within a second; a busy machine that runs tests may need some more. */
    private static void soon(org.awaitility.core.ThrowingRunnable seen) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(seen);
    }

    private static void sees(Somebody person, Somebody... others) {
        soon(() -> assertThat(peopleSuggestedTo(person))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(others).map(o -> o.id().toString()).toList()));
    }

    private static void listsAreRefreshed() {
        MovableClock.passes(Duration.ofHours(6));
    }

    @Test
    void the_best_comes_first_with_a_reason_of_each_kind() {
        Catalogue.knows("Hiring", "Personalauswahl");
        Catalogue.knows("Budgets", "Budgets planen");
        var helpful = Stream.generate(() -> aColleague().offering("Hiring").seeking("Budgets"))
                .limit(5)
                .map(Somebody::joins)
                .toList();
        // With nothing told, the average of all who are there would count, whoever that is.
        var neighbour = aColleague().offering("Knitting").seeking("Pottery").joins();
        var anna = aColleague().offering("Budgets").seeking("Hiring").joins();
        soon(() -> assertThat(peopleSuggestedTo(anna)).hasSize(6));
        var seen = seenBy(anna);
        assertThat(seen.getList("items.person", String.class).subList(0, 5))
                .containsExactlyInAnyOrderElementsOf(
                        helpful.stream().map(p -> p.id().toString()).toList());
        assertThat(seen.getString("items[5].person")).isEqualTo(neighbour.id().toString());
        assertThat(seen.getList("items[0].reasons.kind")).containsExactly("SAME_BOAT", "YOUR_GAIN", "THEIR_GAIN");
        var gain = seen.<Map<String, Object>>get("items[0].reasons[1]");
        assertThat(gain)
                .containsEntry("code", "GAIN")
                .containsEntry("text", "They can help with Hiring, which you are looking for.")
                .containsEntry(
                        "evidence",
                        List.of(Map.of("kind", "TOPIC", "topic", topic("Hiring").toString(), "label", "Hiring")));
        assertThat(seen.getString("items[0].strength")).isIn("STRONG", "GOOD", "SOME");
        assertThat(seen.getString("why")).isNull();
        anna.calls()
                .header("Accept-Language", "de-CH")
                .get(SUGGESTIONS)
                .then()
                .body("items[0].reasons[1].text", equalTo("Hilft bei etwas, das du suchst: Personalauswahl."));
    }

    @Test
    void the_two_see_each_other_with_the_reasons_mirrored() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        sees(ben, anna);
        assertThat(seenBy(anna).getString("items[0].strength"))
                .isEqualTo(seenBy(ben).getString("items[0].strength"));
        assertThat(seenBy(anna).getList("items[0].reasons.code"))
                .hasSameElementsAs(seenBy(ben).getList("items[0].reasons.code"));
        assertThat(idOf(ben, anna)).isEqualTo(idOf(ben, anna)).isNotEqualTo(idOf(anna, ben));
    }

    @Test
    void a_change_a_pause_and_an_out_show_within_a_second() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        ben.paused().says();
        sees(anna);
        ben.in().joins();
        sees(anna, ben);
        ben.out().joins();
        sees(anna);
        ben.in().atLevel(level + 5).joins();
        sees(anna);
        ben.atLevel(level + 1).joins();
        sees(anna, ben);
    }

    @Test
    void nobody_is_suggested_who_cannot_become_a_partner() {
        var boss = aColleague().joins();
        var anna = aColleague().reportingTo(boss).joins();
        aColleague().withRoomFor(0).joins();
        aColleague().openOnlyTo("ASK").joins();
        aColleague().onLeave().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        partners(anna, ben);
        sees(anna);
        var cleo = aColleague().joins();
        sees(anna, cleo);
        invited(anna, cleo);
        sees(anna);
        sees(cleo, ben, boss);
    }

    @Test
    void who_is_dismissed_stays_away_at_once_and_is_not_told() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        var cleo = aColleague().joins();
        sees(anna, ben, cleo);
        sees(ben, anna, cleo);
        var before = seenBy(ben).prettify();
        var path = API + "/suggestions/" + idOf(ben, anna) + "/dismiss";
        AtOnce.times(3, () -> anna.calls().post(path).then().statusCode(204));
        assertThat(peopleSuggestedTo(anna)).containsExactly(cleo.id().toString());
        assertThat(seenBy(ben).prettify()).isEqualTo(before);
        assertThat(Database.number("select count(*) from dismissal where owner = ?", anna.id()))
                .isEqualTo(1);
        listsAreRefreshed();
        sees(ben, cleo);
        sees(anna, cleo);
    }

    @Test
    void a_suggestion_is_dismissed_by_the_one_to_whom_it_was_made() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        var path = API + "/suggestions/" + idOf(ben, anna) + "/dismiss";
        ben.calls().post(path).then().spec(isProblem(404, "suggestion-unknown"));
        anna.calls()
                .post(API + "/suggestions/" + ben.id() + "/dismiss")
                .then()
                .spec(isProblem(404, "suggestion-unknown"));
        Api.anonymous().post(path).then().spec(isProblem(401, "unauthorized"));
        sees(anna, ben);
    }

    @Test
    void an_avoid_list_counts_in_the_own_list_at_once_and_in_the_other_at_the_next_refresh() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        sees(ben, anna);
        var before = seenBy(ben).prettify();
        var entry = anna.calls()
                .body("{\"person\":\"%s\"}".formatted(ben.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(peopleSuggestedTo(anna)).isEmpty();
        assertThat(seenBy(ben).prettify()).isEqualTo(before);
        listsAreRefreshed();
        sees(ben);
        assertThat(seenBy(ben).getString("why")).isEqualTo("NOBODY_YET");

        anna.calls().delete(API + "/me/avoid-list/" + entry).then().statusCode(204);
        sees(anna, ben);
        assertThat(peopleSuggestedTo(ben)).isEmpty();
        listsAreRefreshed();
        sees(ben, anna);
    }

    @Test
    void an_empty_list_says_why() {
        var alone = aColleague().joins();
        var reasons = Map.of(
                "NOBODY_YET", alone,
                "NOT_TAKING_PART", aColleague().out().joins(),
                "ON_A_BREAK", aColleague().paused().joins(),
                "NOT_OPEN_TO_PARTNERSHIPS", aColleague().openOnlyTo("ASK").joins(),
                "NO_ROOM", aColleague().withRoomFor(0).joins());
        reasons.forEach((why, person) ->
                person.calls().get(SUGGESTIONS).then().body("items", hasSize(0)).body("why", equalTo(why)));
        aColleague().onLeave().joins().calls().get(SUGGESTIONS).then().body("why", equalTo("ON_A_BREAK"));
    }

    @Test
    void what_is_for_matching_only_is_named_to_nobody() {
        Catalogue.knows("Burnout", "Burnout");
        var hidden = Stream.generate(() -> aColleague().offering("Burnout", "MATCHING_ONLY"))
                .limit(5)
                .map(Somebody::joins)
                .toList();
        var anna = aColleague().seeking("Burnout").joins();
        sees(anna, hidden.toArray(Somebody[]::new));
        assertThat(seenBy(anna).prettify())
                .doesNotContain("Burnout", topic("Burnout").toString());
    }

    @Test
    void two_whose_topics_become_one_match_on_it_before_their_entries_have_moved() {
        Catalogue.knows("Beekeeping", "Imkerei");
        Catalogue.knows("Keeping bees", "Bienen halten");
        var helpful = Stream.generate(() -> aColleague().offering("Keeping bees"))
                .limit(5)
                .map(Somebody::joins)
                .toList();
        var anna = aColleague().seeking("Beekeeping").joins();
        sees(anna, helpful.toArray(Somebody[]::new));
        assertThat(seenBy(anna).getList("items.reasons.flatten().code")).doesNotContain("GAIN");
        Catalogue.merges("Keeping bees", "Beekeeping");
        soon(() -> assertThat(seenBy(anna).getString("items[0].reasons[1].text"))
                .isEqualTo("They can help with Beekeeping, which you are looking for."));
        assertThat(seenBy(anna).prettify()).doesNotContain(topic("Keeping bees").toString());
        // When the entries follow, nothing changes any more, also not for who comes later.
        var late = aColleague().offering("Beekeeping").joins();
        soon(() -> assertThat(seenBy(anna).getList("items.findAll { it.reasons[1].code == 'GAIN' }.person"))
                .hasSize(6)
                .contains(late.id().toString()));
    }

    @Test
    void what_is_asked_wrongly_is_named() {
        var anna = aColleague().joins();
        for (var limit : List.of("0", "51", "many")) {
            anna.calls().get(SUGGESTIONS + "?limit=" + limit).then().spec(isInvalidAt("limit"));
        }
        aPerson().calls().get(SUGGESTIONS).then().spec(isProblem(403, "person-unknown"));
        Api.anonymous().get(SUGGESTIONS).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void nobody_finds_a_dismissal_in_the_tables() {
        var anna = aColleague().joins();
        var ben = aColleague().joins();
        sees(anna, ben);
        anna.calls()
                .post(API + "/suggestions/" + idOf(ben, anna) + "/dismiss")
                .then()
                .statusCode(204);
        assertThat(Database.rows("select d::text from dismissal d where owner = ?", anna.id()))
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(row.getFirst()).doesNotContain(ben.id().toString()));
    }
}
