package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.doesTo;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.rounds;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of rounds and buddies: what does not exist, is not the caller's, is empty, or is done by two at once. */
@QuarkusTest
class AskingForWhatIsNotThere {

    private Somebody anna;
    private String programme;

    @BeforeEach
    void two_are_in_a_programme() {
        anna = aPerson().openOnlyTo("BUDDY").joins();
        programme = running(List.of(anna, aPerson().openOnlyTo("BUDDY").joins()));
    }

    @Test
    void a_round_that_is_not_there_has_nothing() {
        var nowhere = UUID.randomUUID().toString();
        for (var path : List.of("", "/groups", "/left-out")) {
            manager().get(round(programme, nowhere) + path).then().spec(isProblem(404, "round-unknown"));
        }
        for (var verb : List.of("run", "publish", "discard")) {
            doesTo(verb, programme, nowhere).spec(isProblem(404, "round-unknown"));
        }
        doesTo("publish", nowhere, nowhere).spec(isProblem(404, "programme-unknown"));
    }

    @Test
    void whoever_runs_nothing_sees_no_round_and_no_stranger_sees_anything() {
        var round = previewed(programme, "NEW");
        for (var path : List.of("", "/groups", "/left-out")) {
            anna.calls().get(round(programme, round) + path).then().spec(isProblem(403, "forbidden"));
            Api.anonymous().get(round(programme, round) + path).then().spec(isProblem(401, "unauthorized"));
        }
        anna.calls().get(rounds(programme)).then().spec(isProblem(403, "forbidden"));
        for (var path : List.of("/me/buddy-groups", "/me/programmes/" + programme + "/round")) {
            Api.anonymous().get(API + path).then().spec(isProblem(401, "unauthorized"));
            manager().get(API + path).then().spec(isProblem(403, "person-unknown"));
        }
        anna.calls().get(API + "/buddy-groups/" + UUID.randomUUID()).then().spec(isProblem(404, "buddy-group-unknown"));
    }

    @Test
    void before_anything_happens_all_is_empty() {
        manager().get(rounds(programme)).then().statusCode(200).body("items", hasSize(0));
        anna.calls().get(API + "/me/buddy-groups").then().statusCode(200).body("items", hasSize(0));
        anna.calls().get(API + "/me/programmes/" + programme + "/round").then().spec(isProblem(404, "round-unknown"));
    }

    @Test
    void several_who_run_it_again_at_once_get_one_run_and_of_several_who_discard_it_one_does() {
        var round = previewed(programme, "NEW");
        assertThat(AtOnce.times(
                        6, () -> doesTo("run", programme, round).extract().statusCode()))
                .contains(200)
                .isSubsetOf(200, 409);
        isPreview(programme, round);
        assertThat(AtOnce.times(
                        6, () -> doesTo("discard", programme, round).extract().statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
    }
}
