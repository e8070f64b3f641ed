package io.shipmate.session.agreements;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.AtOnce;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningTheAgreement {

    private final CircleOf circle = CircleOf.two();

    private ValidatableResponse sign(Member member, int version) {
        return member.asks()
                .body("{\"version\":" + version + "}")
                .post(circle.path("agreement/signatures"))
                .then();
    }

    private ValidatableResponse amend(Member member, String tag, String... clauses) {
        var body = List.of(clauses).stream().map(c -> '"' + c + '"').toList();
        return member.asks()
                .header("If-Match", tag)
                .body("{\"clauses\":" + body + "}")
                .put(circle.path("agreement"))
                .then();
    }

    private String tag(Member member) {
        return member.tagOf(circle.path("agreement"));
    }

    @Test
    void a_new_circle_has_the_norms_of_the_house_and_nobody_has_signed() {
        circle.anna()
                .asks()
                .get(circle.path("agreement"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("norms", hasSize(5))
                .body("norms[0].title", equalTo("Cone of silence"))
                .body("clauses", empty())
                .body("signatures", empty())
                .body(
                        "missing",
                        containsInAnyOrder(
                                circle.anna().id().toString(), circle.ben().id().toString()))
                .body("inForce", equalTo(false));
        circle.anna()
                .asks()
                .header("Accept-Language", "de")
                .get(circle.path("agreement"))
                .then()
                .body("norms[0].title", equalTo("Schweigekreis"))
                .body("norms[0].key", equalTo("cone-of-silence"));
    }

    @Test
    void it_is_in_force_when_both_have_signed_and_each_signature_is_told_once() {
        sign(circle.anna(), 1).statusCode(200).body("inForce", equalTo(false));
        sign(circle.anna(), 1).statusCode(200).body("signatures", hasSize(1));
        sign(circle.ben(), 1)
                .statusCode(200)
                .body("inForce", equalTo(true))
                .body("missing", empty())
                .body("signatures.person", hasSize(2));
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.session"))
                .filteredOn(heard -> heard.key().equals(circle.id().toString()))
                .satisfiesExactly(
                        first -> assertThat(first.data()).contains("\"inForce\":false"),
                        second -> assertThat(second.data())
                                .contains("\"inForce\":true", circle.ben().id().toString())
                                .isNotEmpty()));
    }

    @Test
    void both_sign_at_once_and_it_is_in_force() {
        var answers = AtOnce.run(List.of(
                () -> sign(circle.anna(), 1).extract().statusCode(),
                () -> sign(circle.ben(), 1).extract().statusCode(),
                () -> sign(circle.ben(), 1).extract().statusCode()));
        assertThat(answers).containsExactly(200, 200, 200);
        circle.anna().asks().get(circle.path("agreement")).then().body("inForce", equalTo(true));
        assertThat(Database.number("select count(*) from agreement_signature where circle = ?", circle.id()))
                .isEqualTo(2);
    }

    @Test
    void own_clauses_make_a_new_version_that_all_sign_anew() {
        circle.signed();
        amend(circle.anna(), tag(circle.anna()), "Phones stay in the bag.", "We begin on time.")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("clauses.text", contains("Phones stay in the bag.", "We begin on time."))
                .body("signatures", empty())
                .body("inForce", equalTo(false));
        sign(circle.ben(), 1).spec(isProblem(409, "agreement-has-changed")).body("version", equalTo(2));
        sign(circle.ben(), 2).statusCode(200);
        sign(circle.anna(), 2).statusCode(200).body("inForce", equalTo(true));
        assertThat(Database.dump()).doesNotContain("Phones stay");
    }

    @Test
    void a_clause_keeps_its_author_when_the_other_changes_the_rest_and_the_same_again_changes_nothing() {
        amend(circle.anna(), tag(circle.anna()), "one", "two").statusCode(200);
        amend(circle.ben(), tag(circle.ben()), "two", "three")
                .statusCode(200)
                .body("version", equalTo(3))
                .body(
                        "clauses.author",
                        contains(
                                circle.anna().id().toString(), circle.ben().id().toString()));
        amend(circle.anna(), tag(circle.anna()), "two", "three").body("version", equalTo(3));
        amend(circle.anna(), tag(circle.anna())).body("version", equalTo(4)).body("clauses", empty());
    }

    @Test
    void of_two_changes_at_once_one_is_refused() {
        var tag = tag(circle.anna());
        var answers = AtOnce.run(List.of(
                () -> amend(circle.anna(), tag, "mine").extract().statusCode(),
                () -> amend(circle.ben(), tag, "yours").extract().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void what_cannot_be_said_is_refused_with_its_place() {
        var path = circle.path("agreement");
        var anna = circle.anna();
        anna.asks().body("{\"clauses\":[\"x\"]}").put(path).then().spec(isProblem(428, "precondition-required"));
        anna.asks().header("If-Match", "*").body("{}").put(path).then().spec(isInvalidAt("/clauses"));
        amend(anna, "*", " ").spec(isInvalidAt("/clauses/0"));
        amend(anna, "*", "x".repeat(501)).spec(isInvalidAt("/clauses/0"));
        anna.asks().body("{}").post(path + "/signatures").then().spec(isInvalidAt("/version"));
        sign(anna, 7).spec(isProblem(409, "agreement-has-changed"));
    }

    @Test
    void nothing_is_signed_in_a_circle_that_has_ended_but_in_a_paused_one() {
        circle.nowIs("PAUSED");
        sign(circle.anna(), 1).statusCode(200);
        circle.nowIs("ENDED");
        sign(circle.ben(), 1).spec(isProblem(409, "circle-ended")).body("state", equalTo("ENDED"));
        amend(circle.ben(), "*", "x").spec(isProblem(409, "circle-ended"));
        circle.ben().asks().get(circle.path("agreement")).then().statusCode(200);
    }

    @Test
    void for_everybody_else_there_is_nothing() {
        var eve = aMember("people-admin", "programme-manager", "ops");
        eve.asks().get(circle.path("agreement")).then().spec(isProblem(404, "not-found"));
        amend(eve, "*", "x").spec(isProblem(404, "not-found"));
        sign(eve, 1).spec(isProblem(404, "not-found"));
    }
}
