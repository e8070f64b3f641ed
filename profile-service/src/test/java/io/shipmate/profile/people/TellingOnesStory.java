package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TellingOnesStory {

    private static final String ME = "/api/profile/v1/me";

    private static String seen(Newcomer person) {
        return person.calls().get(ME).header("ETag");
    }

    private static ValidatableResponse patch(Newcomer person, String etag, String body) {
        return person.calls()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", etag)
                .body(body)
                .patch(ME)
                .then();
    }

    private static ValidatableResponse patch(Newcomer person, String body) {
        return patch(person, seen(person), body);
    }

    @Test
    void what_is_told_shows_and_what_is_taken_away_does_not() {
        var anna = aPerson().arrives();
        patch(anna, """
                {"headline": "  Ingénieure, 李さんの隣 ", "about": "Two\\nlines", "pronouns": "she/her",
                 "avatar": "https://pictures.example.com/anna.png"}""")
                .statusCode(200)
                .body("headline", equalTo("Ingénieure, 李さんの隣"))
                .body("avatar", equalTo("https://pictures.example.com/anna.png"));
        patch(anna, "{\"pronouns\": null, \"about\": \"  \"}")
                .statusCode(200)
                .body("pronouns", nullValue())
                .body("about", nullValue())
                .body("headline", equalTo("Ingénieure, 李さんの隣"));
    }

    @Test
    void neighbours_hear_nothing_of_a_story() {
        var anna = aPerson().arrives();
        var id = anna.id();
        patch(anna, "{\"about\": \"only for people\"}").statusCode(200);
        assertThat(Heard.statesOf(id))
                .hasSize(2)
                .noneMatch(state -> state.toString().contains("only for people"));
        assertThat(Heard.eventsOf(id)).containsExactly("person-joined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobTitle", "manager", "email", "givenName", "name", "employment", "zone", "leftOn"})
    void a_fact_of_the_hris_is_refused_by_name(String fact) {
        patch(aPerson().arrives(), "{\"headline\": \"x\", \"%s\": \"CEO\"}".formatted(fact))
                .spec(isProblem(422, "hr-fact-is-read-only"))
                .body("fact", equalTo(fact));
    }

    @Test
    void a_refused_patch_changes_nothing() {
        var anna = aPerson().arrives();
        patch(anna, "{\"headline\": \"half\", \"level\": \"VP\"}").statusCode(422);
        anna.calls().get(ME).then().body("headline", nullValue());
    }

    @Test
    void what_is_no_part_of_the_story_or_of_the_wrong_kind_is_named() {
        var anna = aPerson().arrives();
        patch(anna, "{\"shoeSize\": 40, \"offers\": []}").spec(isInvalidAt("/shoeSize", "/offers"));
        patch(anna, "{\"headline\": 5}").spec(isInvalidAt("/headline"));
        patch(anna, "{\"headline\": \"%s\"}".formatted("x".repeat(121))).spec(isInvalidAt("/headline"));
        patch(anna, "{\"avatar\": \"http://insecure.example.com/a.png\"}").spec(isInvalidAt("/avatar"));
        patch(anna, "{\"avatar\": \"javascript:alert(1)\"}").spec(isInvalidAt("/avatar"));
        patch(anna, "[]").spec(isInvalidAt(""));
        patch(anna, "{\"headline\":").spec(isProblem(400, "malformed-json"));
        patch(anna, "").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800"})
    void what_is_no_character_is_named_as_anywhere_else(String escaped) {
        patch(aPerson().arrives(), "{\"pronouns\": \"fine\", \"headline\": \"a%s\"}".formatted(escaped))
                .spec(isInvalidAt("/headline"));
    }

    @Test
    void a_line_has_no_control_characters_and_what_nobody_sees_is_nothing() {
        var anna = aPerson().arrives();
        patch(anna, "{\"headline\": \"a\\u0085b\"}").spec(isInvalidAt("/headline"));
        patch(anna, "{\"pronouns\": \"a\\u007fb\"}").spec(isInvalidAt("/pronouns"));
        patch(anna, "{\"headline\": \"\\u202e\\u200b \", \"pronouns\": \"\\u200b\"}")
                .statusCode(200)
                .body("headline", nullValue())
                .body("pronouns", nullValue());
    }

    @Test
    void another_media_type_is_refused() {
        var anna = aPerson().arrives();
        anna.calls()
                .header("If-Match", seen(anna))
                .contentType("text/plain")
                .body("x")
                .patch(ME)
                .then()
                .spec(isProblem(415, "unsupported-media-type"));
    }

    @Test
    void a_change_needs_the_tag_of_what_was_seen() {
        var anna = aPerson().arrives();
        var old = seen(anna);
        anna.calls()
                .contentType("application/merge-patch+json")
                .body("{\"headline\": \"x\"}")
                .patch(ME)
                .then()
                .spec(isProblem(428, "precondition-required"));
        patch(anna, old, "{\"headline\": \"first\"}").statusCode(200);
        patch(anna, old, "{\"headline\": \"second\"}").spec(isProblem(412, "precondition-failed"));
        anna.calls().header("If-None-Match", seen(anna)).get(ME).then().statusCode(304);
    }

    @Test
    void of_two_changes_at_once_one_wins_and_the_other_is_told() throws Exception {
        var anna = aPerson().arrives();
        var etag = seen(anna);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            var headline = "{\"headline\": \"number %d\"}".formatted(i);
            calls.add(() -> patch(anna, etag, headline).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void somebody_unknown_has_no_story() {
        Api.with(Tokens.of("nobody-at-all"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"headline\": \"x\"}")
                .patch(ME)
                .then()
                .spec(isProblem(403, "person-unknown"));
    }
}
