package io.shipmate.profile.continuity;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.AtOnce;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TwoWindowsOfOnePerson {

    private static final String ME = "/api/profile/v1/me";

    private Newcomer anna;
    private PersonalContact contact;

    @BeforeEach
    void anna_is_in_the_roster() {
        anna = aPerson().arrives();
        contact = PersonalContact.of(anna);
    }

    @RepeatedTest(3)
    void an_address_that_is_given_twice_is_written_to_once() {
        assertThat(AtOnce.twice(() -> contact.given().extract().statusCode())).containsExactlyInAnyOrder(200, 429);
        assertThat(Heard.eventsOf(contact.owner())).containsOnlyOnce("personal-contact-verification-wanted");
    }

    @Test
    void of_two_addresses_that_are_given_at_once_one_counts() {
        Callable<Integer> one = () -> contact.given().extract().statusCode();
        Callable<Integer> other =
                () -> contact.given("other-" + contact.address()).extract().statusCode();
        var answers = AtOnce.all(one, other);
        assertThat(answers).containsExactlyInAnyOrder(200, 429);
        assertThat(anna.calls().get(ME).<String>path("continuity.personalContact.address"))
                .isEqualTo(answers.getFirst() == 200 ? contact.address() : "other-" + contact.address());
    }

    @Test
    void of_two_codes_that_are_made_at_once_one_counts() {
        contact.given().statusCode(200);
        var request = contact.request();
        var codes = AtOnce.twice(
                () -> contact.made(request).statusCode(200).extract().<String>path("code"));
        var first = contact.verified(codes.getFirst()).extract().statusCode();
        var second = contact.verified(codes.getLast()).extract().statusCode();
        assertThat(first == 200 ? second : first).isIn(409, 422);
        assertThat(anna.calls().get(ME).<String>path("continuity.personalContact.verifiedAt"))
                .isNotNull();
    }

    @RepeatedTest(3)
    void an_address_that_is_taken_back_while_it_is_proved_is_gone() {
        contact.given().statusCode(200);
        var code = contact.code();
        Callable<Integer> taking =
                () -> anna.calls().delete(ME + "/personal-contact").statusCode();
        Callable<Integer> proving = () -> contact.verified(code).extract().statusCode();
        var answers = AtOnce.all(taking, proving);
        assertThat(answers.getFirst()).isEqualTo(204);
        assertThat(answers.getLast()).isIn(200, 409);
        assertThat(anna.calls().get(ME).<Object>path("continuity.personalContact"))
                .isNull();
    }

    @Test
    void of_two_choices_the_later_one_is_what_is_kept() {
        contact.proved();
        Callable<Integer> yes = () -> chooses(true);
        Callable<Integer> no = () -> chooses(false);
        assertThat(AtOnce.all(yes, no)).containsOnly(200);
        var kept = anna.calls().get(ME).<Boolean>path("continuity.keepPartnerships");
        anna.with("employment", "LEFT").arrives();
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isEqualTo(kept);
    }

    private int chooses(boolean keep) {
        return anna.calls()
                .body(Map.of("keepPartnerships", keep))
                .put(ME + "/continuity")
                .statusCode();
    }

    @Test
    void somebody_elses_code_proves_nothing_and_is_still_good_for_its_owner() {
        contact.given().statusCode(200);
        var code = contact.code();
        var bens = PersonalContact.of(aPerson().arrives());
        bens.verified(code).spec(isProblem(409, "verification-code-gone"));
        bens.given().statusCode(200);
        if (!bens.code().equals(code)) {
            bens.verified(code).spec(isProblem(422, "verification-code-wrong"));
        }
        contact.verified(code).statusCode(200);
    }
}
