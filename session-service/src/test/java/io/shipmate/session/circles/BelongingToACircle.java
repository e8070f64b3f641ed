package io.shipmate.session.circles;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Member.aStranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BelongingToACircle {

    private static final String MINE = "/api/session/v1/me/circles";

    @Test
    void both_see_the_same_circle() {
        var circle = CircleOf.two();
        var forAnna = circle.anna().asks().get(circle.path()).then().statusCode(200);
        forAnna.body("state", equalTo("ACTIVE"))
                .body("partnership", equalTo(circle.partnership().toString()))
                .body(
                        "members",
                        hasItems(
                                circle.anna().id().toString(), circle.ben().id().toString()));
        assertThat(circle.ben().asks().get(circle.path()).asString())
                .isEqualTo(forAnna.extract().asString());
    }

    @Test
    void whoever_is_not_in_it_sees_what_one_sees_of_a_circle_that_does_not_exist() {
        var circle = CircleOf.two();
        var nothing = aMember().asks().get("/api/session/v1/circles/" + UUID.randomUUID());
        nothing.then().spec(isProblem(404, "not-found"));
        Stream.of(
                        aMember(),
                        aMember("people-admin"),
                        aMember("programme-manager"),
                        aMember("ops"),
                        aStranger("people-admin"),
                        aStranger("ops"))
                .forEach(other -> {
                    var answer = other.asks().get(circle.path());
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.asString()).isEqualTo(nothing.asString());
                    assertThat(answer.headers().asList().stream()
                                    .map(header -> header.getName())
                                    .toList())
                            .isEqualTo(nothing.headers().asList().stream()
                                    .map(header -> header.getName())
                                    .toList());
                });
    }

    @Test
    void whoever_has_left_the_company_reaches_their_own_circles_and_no_other() {
        var circle = CircleOf.two().signed();
        circle.nowIs("PAUSED");
        var anna = circle.anna().havingLeft();
        anna.asks().get(circle.path()).then().statusCode(200).body("state", equalTo("PAUSED"));
        anna.asks().get(circle.path("agreement")).then().statusCode(200);
        anna.asks().get(circle.path("sessions")).then().statusCode(200);
        anna.asks().get(MINE).then().body("items.id", hasItems(circle.id().toString()));
        anna.asks().get("/api/session/v1/me/overview").then().statusCode(200);
        anna.asks().get("/api/session/v1/me/export").then().statusCode(200);
        anna.asks().get(CircleOf.two().path()).then().spec(isProblem(404, "not-found"));
        circle.anna().asks().get(circle.path()).then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_sign_in_that_is_not_bound_yet_is_told_what_to_do() {
        var circle = CircleOf.two();
        aStranger().asks().get(circle.path()).then().spec(isProblem(403, "person-unknown"));
        aStranger().asks().get(MINE).then().spec(isProblem(403, "person-unknown"));
        aStranger("service").asks().get(circle.path()).then().spec(isProblem(403, "forbidden"));
        Api.anonymous().get(circle.path()).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void the_list_of_somebody_without_a_circle_is_empty() {
        aMember().asks().get(MINE).then().statusCode(200).body("items", empty());
    }

    @Test
    void my_circles_come_newest_first_in_pages() {
        var anna = aMember();
        var circles = Stream.generate(() -> CircleOf.of(anna, aMember()))
                .limit(3)
                .map(circle -> circle.id().toString())
                .toList();
        var page = anna.asks().get(MINE + "?limit=2").then().statusCode(200).extract();
        assertThat(page.<java.util.List<String>>path("items.id")).containsExactly(circles.get(2), circles.get(1));
        anna.asks()
                .queryParam("after", page.<String>path("next"))
                .get(MINE)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(circles.get(0))));
        anna.asks().get(MINE + "?after=nonsense").then().spec(isInvalidAt("after"));
        assertThat(others(anna)).isEmpty();
    }

    private static java.util.List<String> others(Member anna) {
        return anna
                .asks()
                .get(MINE)
                .then()
                .extract()
                .<java.util.List<java.util.List<String>>>path("items.members")
                .stream()
                .filter(members -> !members.contains(anna.id().toString()))
                .flatMap(java.util.List::stream)
                .toList();
    }
}
