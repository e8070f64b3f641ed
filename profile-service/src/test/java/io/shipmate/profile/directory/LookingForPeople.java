package io.shipmate.profile.directory;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.ATopic;
import io.shipmate.profile.Newcomer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LookingForPeople {

    private static final String PATH = "/api/profile/v1/people";

    /** A unit that no other test uses, so that everybody in it is of this test's making. */
    private final String unit = "Unit " + UUID.randomUUID();

    @Inject
    ForgettingFormerNames forgetting;

    private Newcomer looking;

    @BeforeEach
    void somebodyLooks() {
        looking = aPerson().arrives();
        looking.id();
    }

    private Newcomer inOurUnit() {
        return aPerson().with("unit", unit);
    }

    private JsonPath find(Map<String, ?> query) {
        return looking.calls()
                .queryParam("unit", unit)
                .queryParams(query)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> names(Map<String, ?> query) {
        return find(query).getList("items.name");
    }

    @Test
    void a_unit_without_people_is_an_empty_page() {
        looking.calls()
                .queryParam("unit", unit)
                .queryParam("facets", true)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("facets.total", equalTo(0))
                .body("facets.level", empty());
    }

    @Test
    void only_those_who_take_part_are_found_and_whoever_stops_is_gone_at_once() {
        var anna = inOurUnit().named("Anna", "In").arrives().takesPart();
        inOurUnit().named("Otto", "Out").arrives().id();
        assertThat(names(Map.of())).containsExactly("Anna In");
        anna.calls()
                .body("{\"status\": \"OUT\"}")
                .put("/api/profile/v1/me/participation")
                .then()
                .statusCode(200);
        assertThat(names(Map.of())).isEmpty();
        looking.calls().get(PATH + "/" + anna.id()).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void who_is_on_leave_looks_like_one_who_is_out() {
        var anna = inOurUnit().arrives().takesPart();
        anna.with("employment", "ON_LEAVE").arrives();
        assertThat(names(Map.of())).isEmpty();
        looking.calls().get(PATH + "/" + anna.id()).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void somebody_is_found_by_words_in_whatever_spelling_and_script() {
        var jorgen = inOurUnit()
                .named("Jörgen", "Åkesson")
                .with("job_title", "Head of Marketing")
                .arrives()
                .takesPart();
        jorgen.calls()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"about\": \"Min hobby: kvantdatorer.\"}")
                .patch("/api/profile/v1/me")
                .then()
                .statusCode(200);
        inOurUnit().named("李", "小明").arrives().takesPart();
        inOurUnit().named("Юлія", "Шевченко").arrives().takesPart();
        inOurUnit().named("Γιώργος", "Οικονόμου").arrives().takesPart();
        inOurUnit().named("قاسم", "حداد").arrives().takesPart();
        assertThat(List.of(
                        Map.entry("jörgen", "Jörgen Åkesson"),
                        Map.entry("jorgen", "Jörgen Åkesson"),
                        Map.entry("joergen", "Jörgen Åkesson"),
                        Map.entry("JÖRG", "Jörgen Åkesson"),
                        Map.entry("aakesson", "Jörgen Åkesson"),
                        Map.entry("akeson", "Jörgen Åkesson"),
                        Map.entry("akesson jorgen", "Jörgen Åkesson"),
                        Map.entry("marketing", "Jörgen Åkesson"),
                        Map.entry("marketng", "Jörgen Åkesson"),
                        Map.entry("李", "李 小明"),
                        Map.entry("小明", "李 小明"),
                        Map.entry("قاسم", "قاسم حداد"),
                        Map.entry("kvantdatorer", "Jörgen Åkesson"),
                        Map.entry("李小明", "李 小明"),
                        Map.entry("xiaoming", "李 小明"),
                        Map.entry("li xiao", "李 小明"),
                        Map.entry("Юлія", "Юлія Шевченко"),
                        Map.entry("юлия шевч", "Юлія Шевченко"),
                        Map.entry("shevchenko", "Юлія Шевченко"),
                        Map.entry("Yuliya", "Юлія Шевченко"),
                        Map.entry("shevchnko", "Юлія Шевченко"),
                        Map.entry("οικονομου", "Γιώργος Οικονόμου"),
                        Map.entry("giorgos ikonomou", "Γιώργος Οικονόμου"),
                        Map.entry("Oikonomou", "Γιώργος Οικονόμου"),
                        Map.entry("Йорген", "Jörgen Åkesson")))
                .allSatisfy(
                        words -> assertThat(names(Map.of("q", words.getKey()))).containsExactly(words.getValue()));
    }

    @Test
    void all_words_must_fit_and_signs_mean_themselves() {
        inOurUnit().named("Anna", "Alpha").arrives().takesPart();
        assertThat(names(Map.of("q", "anna zzzqqq"))).isEmpty();
        assertThat(names(Map.of("q", "%"))).isEmpty();
        assertThat(names(Map.of("q", "' or true --"))).isEmpty();
        assertThat(names(Map.of("q", "a"))).containsExactly("Anna Alpha");
    }

    @Test
    void letters_that_turn_into_signs_are_letters_to_the_search() {
        inOurUnit()
                .named("\u02bbIolani", "K\u02d0 \u0149 \u00bd")
                .with("job_title", "\u2474")
                .arrives()
                .takesPart();
        assertThat(List.of("\u02bbiolani", "iolani", "I\u02cfolani", "k\u02d0", "\u2474 iolani", "\u0149", "\u00bd"))
                .allSatisfy(words -> assertThat(names(Map.of("q", words))).hasSize(1));
        find(Map.of("q", "a\u0000b"));
    }

    @Test
    void whoever_has_the_word_in_the_name_stands_first_and_resemblance_counts_only_if_nobody_has_it() {
        inOurUnit()
                .named("Hanna", "Aaa")
                .with("job_title", "Hana Consultant")
                .arrives()
                .takesPart();
        inOurUnit().named("Hana", "Zzz").arrives().takesPart();
        assertThat(names(Map.of("q", "hana"))).containsExactly("Hana Zzz", "Hanna Aaa");
        assertThat(names(Map.of("q", "hanna"))).containsExactly("Hanna Aaa");
        assertThat(names(Map.of("q", "hannna"))).first().isEqualTo("Hanna Aaa");
    }

    @Test
    void a_page_of_those_who_resemble_goes_on_as_well() {
        for (var family : List.of("Eins", "Zwei", "Drei")) {
            inOurUnit().named("Wolfgang", family).arrives().takesPart();
        }
        var first = find(Map.of("q", "wolfgagn", "limit", 2));
        var second = find(Map.of("q", "wolfgagn", "limit", 2, "after", first.getString("next")));
        assertThat(first.getList("items.name")).containsExactly("Wolfgang Drei", "Wolfgang Eins");
        assertThat(second.getList("items.name")).containsExactly("Wolfgang Zwei");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void a_topic_finds_those_who_show_it_or_one_below_it_to_all_members() {
        var open = inOurUnit().named("Olga", "Open").arrives().takesPart();
        var hidden = inOurUnit().named("Hugo", "Hidden").arrives().takesPart();
        var below = ATopic.named("low-performance");
        tell(open, "offers", "level", "EXPERT", below, "MEMBERS");
        tell(hidden, "offers", "level", "EXPERT", below, "SUGGESTED");
        tell(hidden, "seeks", "need", "WANTED", below, "MATCHING_ONLY");
        assertThat(names(Map.of("topic", below.toString()))).containsExactly("Olga Open");
        assertThat(names(Map.of("topic", ATopic.named("leading-people").toString())))
                .containsExactly("Olga Open");
        assertThat(names(Map.of("topic", ATopic.named("giving-feedback").toString())))
                .isEmpty();
        assertThat(names(Map.of("topic", UUID.randomUUID().toString()))).isEmpty();
        assertThat(names(Map.of("topic", "Minderleistung"))).containsExactly("Olga Open");
        tell(hidden, "seeks", "need", "WANTED", below, "MEMBERS");
        assertThat(names(Map.of("topic", below.toString()))).containsExactly("Hugo Hidden", "Olga Open");
    }

    private static void tell(Newcomer person, String list, String grade, String value, UUID topic, String shownTo) {
        person.calls()
                .body(Map.of(
                        list,
                        List.of(Map.of("topic", topic, grade, value, "shownTo", shownTo, "words", "in my words"))))
                .put("/api/profile/v1/me/" + list)
                .then()
                .statusCode(200);
    }

    @Test
    void filters_narrow_and_facets_count() {
        inOurUnit().named("A", "A").arrives().takesPart();
        inOurUnit()
                .named("B", "B")
                .with("level", "M1")
                .with("location", "Lisboa")
                .arrives()
                .takesPart();
        inOurUnit()
                .named("C", "C")
                .with("job_family", "design")
                .with("job_title", "Cartographer")
                .with("language", "en")
                .arrives()
                .takesPart();
        inOurUnit().named("D", "D").arrives().takesPart().takesPart(Map.of("languages", List.of("en", "fr")));
        assertThat(names(Map.of("level", "M1"))).containsExactly("B B");
        assertThat(names(Map.of("location", "Lisboa"))).containsExactly("B B");
        assertThat(names(Map.of("jobFamily", "design"))).containsExactly("C C");
        assertThat(names(Map.of("language", "en"))).containsExactly("C C", "D D");
        assertThat(names(Map.of("language", "en", "level", "M1"))).isEmpty();
        var facets = find(Map.of("facets", true));
        assertThat(facets.getInt("facets.total")).isEqualTo(4);
        assertThat(facets.getList("facets.level.value")).containsExactly("IC3", "M1");
        assertThat(facets.getList("facets.level.people")).containsExactly(3, 1);
        assertThat(facets.getList("facets.language.value")).containsExactly("de", "en", "fr");
        assertThat(facets.getList("facets.unit.value")).containsExactly(unit);
        assertThat(find(Map.of("facets", true, "q", "cartographer")).getInt("facets.total"))
                .isEqualTo(1);
        assertThat(find(Map.of()).getMap("facets")).isNull();
    }

    /** No words; in the name and in the title; resembling a name; meaning a word of the title. */
    @ParameterizedTest
    @ValueSource(strings = {"", "quirin", "quirni", "acrobatt"})
    void every_page_counts_everybody_of_all_pages(String q) {
        for (var name : List.of("Ada", "Bea", "Cleo")) {
            inOurUnit().named("Quirin", name).arrives().takesPart();
            inOurUnit()
                    .named("Zoë", name)
                    .with("job_title", "Quirin Acrobat")
                    .with("location", "Lisboa")
                    .arrives()
                    .takesPart();
        }
        var page = find(Map.of("q", q, "facets", true, "limit", 2));
        var counts = page.getMap("facets");
        var seen = new ArrayList<String>(page.getList("items.name"));
        while (page.getString("next") != null) {
            page = find(Map.of("q", q, "facets", true, "limit", 2, "after", page.getString("next")));
            seen.addAll(page.getList("items.name"));
            assertThat(page.getMap("facets")).isEqualTo(counts);
        }
        assertThat(seen).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(counts).containsEntry("total", seen.size());
    }

    @Test
    void a_cursor_without_its_words_or_with_others_is_refused() {
        for (var name : List.of("Ada", "Bea", "Cleo")) {
            inOurUnit().named("Quirin", name).arrives().takesPart();
        }
        var resembling = find(Map.of("q", "quirni", "limit", 1)).getString("next");
        looking.calls().queryParam("after", resembling).get(PATH).then().spec(isInvalidAt("after"));
        looking.calls()
                .queryParam("after", resembling)
                .queryParam("unit", unit)
                .get(PATH)
                .then()
                .spec(isInvalidAt("after"));
        var everybody = find(Map.of("limit", 1)).getString("next");
        looking.calls()
                .queryParam("after", everybody)
                .queryParam("unit", unit)
                .queryParam("q", "a")
                .get(PATH)
                .then()
                .spec(isInvalidAt("after"));
    }

    @Test
    void a_language_is_found_however_it_is_written_and_in_whichever_land_it_is_spoken() {
        inOurUnit().named("A", "A").with("language", "de-AT").arrives().takesPart();
        inOurUnit()
                .named("B", "B")
                .arrives()
                .takesPart()
                .takesPart(Map.of("languages", List.of("de", "de-CH", "pt-BR")));
        inOurUnit().named("C", "C").with("language", "da").arrives().takesPart();
        for (var language : List.of("de", "DE", " de ")) {
            assertThat(names(Map.of("language", language))).as(language).containsExactly("A A", "B B");
        }
        assertThat(names(Map.of("language", "DE-at"))).containsExactly("A A");
        assertThat(names(Map.of("language", "pt_br"))).containsExactly("B B");
        assertThat(names(Map.of("language", "pt"))).containsExactly("B B");
        assertThat(names(Map.of("language", "nonsense-"))).isEmpty();
        var counts = find(Map.of("facets", true));
        assertThat(counts.getList("facets.language.value"))
                .containsExactly("de", "da", "de-AT", "de-CH", "pt", "pt-BR");
        assertThat(counts.getList("facets.language.people")).containsExactly(2, 1, 1, 1, 1, 1);
    }

    @Test
    void a_page_goes_on_behind_its_last_person_whatever_comes_and_goes() {
        for (var name : List.of("Ada", "Bea", "Cleo", "Dora", "Eve")) {
            inOurUnit().named("X", name).arrives().takesPart();
        }
        var first = find(Map.of("limit", 2));
        assertThat(first.getList("items.name")).containsExactly("X Ada", "X Bea");
        inOurUnit().named("X", "Aaron").arrives().takesPart();
        assertThat(find(Map.of("limit", 2, "after", first.getString("next"))).getList("items.name"))
                .containsExactly("X Cleo", "X Dora");
        var words = find(Map.of("limit", 4, "q", "x"));
        assertThat(words.getList("items")).hasSize(4);
        assertThat(find(Map.of("limit", 4, "q", "x", "after", words.getString("next")))
                        .getList("items.name"))
                .containsExactly("X Dora", "X Eve");
    }

    /** The bug of every list that goes by offsets, and of those by keys that change. */
    @ParameterizedTest
    @ValueSource(strings = {"", "xaver", "xavre"})
    void nobody_who_stayed_is_left_out_or_doubled_while_others_come_go_and_are_renamed(String q) {
        var people = new java.util.HashMap<String, Newcomer>();
        for (var name : List.of("Ada", "Bea", "Cleo", "Dora", "Eve", "Fay", "Gil", "Hal")) {
            people.put(name, inOurUnit().named("Xaver", name).arrives().takesPart());
        }
        var first = find(Map.of("limit", 3, "q", q));
        assertThat(first.getList("items.name")).containsExactly("Xaver Ada", "Xaver Bea", "Xaver Cleo");
        people.get("Ada").named("Xaver", "Zz").arrives();
        people.get("Gil").named("Xaver", "Aa").arrives();
        people.get("Gil").named("Xaver", "Ab").arrives();
        people.get("Fay").takesPart(Map.of("status", "OUT"));
        inOurUnit().named("Xaver", "Bibi").arrives().takesPart();
        inOurUnit().named("Xaver", "Ernst").arrives().takesPart();
        var second = find(Map.of("limit", 3, "q", q, "after", first.getString("next")));
        assertThat(second.getList("items.name")).containsExactly("Xaver Dora", "Xaver Ernst", "Xaver Eve");
        people.get("Hal").named("Xaver", "Ac").arrives();
        var third = find(Map.of("limit", 3, "q", q, "after", second.getString("next")));
        assertThat(third.getList("items.name")).containsExactly("Xaver Ab", "Xaver Ac");
        assertThat(third.getString("next")).isNull();
        assertThat(find(Map.of("limit", 4, "q", q)).getList("items.name"))
                .containsExactly("Xaver Ab", "Xaver Ac", "Xaver Bea", "Xaver Bibi");
    }

    @Test
    void words_of_the_name_come_before_words_of_the_title_on_the_pages_too() {
        for (var name : List.of("Ada", "Bea", "Cleo")) {
            inOurUnit().named("Quirin", name).arrives().takesPart();
            inOurUnit()
                    .named("Zoë", name)
                    .with("job_title", "Quirin Expert")
                    .arrives()
                    .takesPart();
        }
        var first = find(Map.of("limit", 2, "q", "quir"));
        var second = find(Map.of("limit", 2, "q", "quir", "after", first.getString("next")));
        var third = find(Map.of("limit", 2, "q", "quir", "after", second.getString("next")));
        assertThat(first.getList("items.name")).containsExactly("Quirin Ada", "Quirin Bea");
        assertThat(second.getList("items.name")).containsExactly("Quirin Cleo", "Zoë Ada");
        assertThat(third.getList("items.name")).containsExactly("Zoë Bea", "Zoë Cleo");
        assertThat(third.getString("next")).isNull();
    }

    @Test
    void former_names_are_forgotten_with_their_person_and_after_a_day() {
        var anna = inOurUnit().named("Anna", "Alpha").arrives().takesPart();
        anna.named("Anna", "Beta").arrives();
        var id = anna.id();
        assertThat(Database.number("select count(*) from directory_former where person = ?", id))
                .isEqualTo(1);
        Database.run("update directory_former set at = at - interval '25 hours' where person = ?", id);
        forgetting.forget();
        assertThat(Database.number("select count(*) from directory_former where person = ?", id))
                .isZero();
    }

    @Test
    void a_profile_shows_what_its_owner_shows_to_all_members_and_no_more() {
        var anna = inOurUnit().named("Anna", "Alpha").arrives().takesPart();
        tell(anna, "offers", "level", "EXPERT", ATopic.named("mediation"), "MEMBERS");
        tell(anna, "seeks", "need", "PRESSING", ATopic.named("giving-feedback"), "SUGGESTED");
        anna.calls()
                .body(Map.of(
                        "experiences",
                        List.of(
                                Map.of("kind", "REGION", "key", "asia"),
                                Map.of("kind", "LIFE", "topic", ATopic.named("mediation")))))
                .put("/api/profile/v1/me/experiences")
                .then()
                .statusCode(200);
        var seen = looking.calls()
                .get(PATH + "/" + anna.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna Alpha"))
                .body("offers.topic", equalTo(List.of(ATopic.named("mediation").toString())))
                .body("offers[0].words", equalTo("in my words"))
                .body("seeks", empty())
                .body("experiences.key", equalTo(List.of("asia")))
                .body("languages", equalTo(List.of("de")))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(anna.email()).doesNotContain(anna.externalId());
    }

    @Test
    void to_oneself_ones_profile_shows_even_when_out() {
        looking.calls()
                .get(PATH + "/" + looking.id())
                .then()
                .statusCode(200)
                .body("openTo", equalTo(List.of("PARTNERSHIP")));
    }

    @Test
    void a_profile_that_is_not_to_be_seen_looks_like_none() {
        var out = aPerson().arrives();
        var hidden = looking.calls()
                .get(PATH + "/" + out.id())
                .then()
                .spec(isProblem(404, "not-found"))
                .extract();
        var nobody = looking.calls()
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .spec(isProblem(404, "not-found"))
                .extract();
        assertThat(hidden.asString()).isEqualTo(nobody.asString());
        Api.with(out.token("programme-manager"))
                .get(PATH + "/" + looking.id())
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void a_people_admin_sees_card_and_facts_of_everybody_and_nothing_that_they_tell() {
        var anna = inOurUnit().named("Anna", "Alpha").arrives().takesPart();
        tell(anna, "offers", "level", "EXPERT", ATopic.named("mediation"), "MEMBERS");
        anna.calls()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"headline\": \"for peers\", \"about\": \"for peers\", \"pronouns\": \"for peers\"}")
                .patch("/api/profile/v1/me")
                .then()
                .statusCode(200);
        var whileIn = seenByAnAdmin(anna);
        assertThat(whileIn.getString("name")).isEqualTo("Anna Alpha");
        assertThat(whileIn.getString("level")).isEqualTo("IC3");
        assertThat(whileIn.getString("unit")).isEqualTo(unit);
        assertThat(whileIn.getList("offers")).isEmpty();
        assertThat(whileIn.getList("openTo")).isEmpty();
        assertThat(whileIn.getList("languages")).isEmpty();
        assertThat(whileIn.prettify()).doesNotContain("for peers");
        anna.calls()
                .body("{\"status\": \"OUT\"}")
                .put("/api/profile/v1/me/participation")
                .then()
                .statusCode(200);
        assertThat(seenByAnAdmin(anna).prettify()).isEqualTo(whileIn.prettify());
        Api.with(looking.token("people-admin"))
                .get(PATH + "/" + anna.id())
                .then()
                .statusCode(200)
                .body("offers", empty());
        Api.with(Tokens.of("admin", "people-admin"))
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .spec(isProblem(404, "not-found"));
    }

    private static JsonPath seenByAnAdmin(Newcomer person) {
        return Api.with(Tokens.of("admin", "people-admin"))
                .get(PATH + "/" + person.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_people_admin_who_takes_the_way_of_a_member_sees_what_members_see() {
        var anna = inOurUnit().arrives().takesPart();
        tell(anna, "offers", "level", "EXPERT", ATopic.named("mediation"), "MEMBERS");
        Api.with(looking.token("people-admin"))
                .get(PATH + "/" + anna.id())
                .then()
                .statusCode(200)
                .body("offers.words", equalTo(List.of("in my words")));
    }

    @Test
    void who_runs_programmes_and_is_nobody_here_sees_cards_only_and_the_directory_is_for_people() {
        var anna = inOurUnit().named("Anna", "Alpha").arrives().takesPart();
        var manager = Tokens.of("manager", "programme-manager");
        Api.with(manager).get(PATH + "/" + anna.id()).then().spec(isProblem(403, "person-unknown"));
        Api.with(manager).get(PATH).then().spec(isProblem(403, "person-unknown"));
        Api.with(Tokens.of("admin", "people-admin")).get(PATH).then().spec(isProblem(403, "person-unknown"));
        Api.with(manager)
                .body(Map.of("ids", List.of(anna.id())))
                .post(PATH + "/lookup")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("Anna Alpha")));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        looking.calls().queryParam("q", "x".repeat(101)).get(PATH).then().spec(isInvalidAt("q"));
        looking.calls().queryParam("topic", "no such topic").get(PATH).then().spec(isInvalidAt("topic"));
        looking.calls().queryParam("facets", "yes").get(PATH).then().spec(isInvalidAt("facets"));
        looking.calls().queryParam("limit", "0").get(PATH).then().spec(isInvalidAt("limit"));
        looking.calls().queryParam("after", "x").get(PATH).then().spec(isInvalidAt("after"));
        Api.anonymous().get(PATH).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("nobody-at-all")).get(PATH).then().spec(isProblem(403, "person-unknown"));
        Api.with(Tokens.of("nobody-at-all"))
                .get(PATH + "/" + looking.id())
                .then()
                .spec(isProblem(403, "person-unknown"));
    }
}
