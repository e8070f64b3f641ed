package io.shipmate.matching.programmes;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.answersProgramme;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.drafted;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.invitationOf;
import static io.shipmate.matching.testing.Programmes.invitesTo;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.matching.testing.AtOnce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done by several at once is done once; and what is not there, or empty. */
@QuarkusTest
class SeveralInAProgrammeAtOnce {

    @Test
    void each_step_of_its_life_is_taken_once() {
        var programme = drafted("EVERYBODY", 5);
        for (var verb : List.of("open", "start", "end")) {
            assertThat(AtOnce.times(6, () -> does(verb, programme).extract().statusCode()))
                    .as(verb)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
    }

    @Test
    void whoever_is_invited_by_several_at_once_has_one_invitation_and_says_yes_once() {
        var programme = enrolling(5);
        var anna = aPerson().openOnlyTo("BUDDY").joins();
        AtOnce.times(6, () -> invitesTo(programme, anna).extract().statusCode());
        assertThat(Database.number(
                        "select count(*) from programme_invitation where programme = ? and person = ?",
                        UUID.fromString(programme),
                        anna.id()))
                .isEqualTo(1);
        var invitation = invitationOf(anna, programme);
        assertThat(AtOnce.times(
                        6,
                        () -> answersProgramme(anna, invitation, "YES")
                                .extract()
                                .statusCode()))
                .contains(200)
                .isSubsetOf(200, 409, 412);
        assertThat(standing(anna, programme)).isEqualTo("ENROLLED");
        assertThat(Database.number(
                        "select count(*) from enrolment where programme = ? and person = ?",
                        UUID.fromString(programme),
                        anna.id()))
                .isEqualTo(1);
    }

    @Test
    void a_programme_that_nobody_has_joined_has_empty_lists_and_one_that_is_not_there_none() {
        var empty = enrolling(5);
        for (var list : List.of("/enrolments", "/invitations")) {
            manager()
                    .get(PROGRAMMES + "/" + empty + list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            manager().get(PROGRAMMES + "/" + UUID.randomUUID() + list).then().spec(isProblem(404, "programme-unknown"));
        }
        aPerson()
                .joins()
                .calls()
                .get(API + "/me/programmes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whoever_has_not_signed_in_does_nothing() {
        var programme = enrolling(5);
        Api.anonymous()
                .post(PROGRAMMES + "/" + programme + "/enrolments")
                .then()
                .spec(isProblem(401, "unauthorized"));
        Api.anonymous().post(PROGRAMMES + "/" + programme + "/withdraw").then().spec(isProblem(401, "unauthorized"));
        Api.anonymous().get(API + "/me/programmes").then().spec(isProblem(401, "unauthorized"));
        for (var verb : List.of("open", "start", "end")) {
            Api.anonymous()
                    .post(PROGRAMMES + "/" + programme + "/" + verb)
                    .then()
                    .spec(isProblem(401, "unauthorized"));
        }
        for (var verb : List.of("open", "start", "end")) {
            does(verb, UUID.randomUUID().toString()).spec(isProblem(404, "programme-unknown"));
        }
    }
}
