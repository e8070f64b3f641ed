package io.shipmate.matching.invitations;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.matching.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingWhatCameToNothing {

    @Test
    void a_year_after_it_expired_nothing_is_left_but_what_became_a_partnership() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var accepted = invited(anna, ben);
        answer(ben, accepted, "YES").statusCode(200);
        var open = invited(anna, aPerson().joins());
        var cleo = aPerson().joins();
        var declined = invited(anna, cleo);
        answer(cleo, declined, "NO").statusCode(200);
        var withdrawn = invited(anna, aPerson().joins());
        anna.calls()
                .post(API + "/invitations/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);

        MovableClock.passes(Duration.ofDays(21 + 364));
        for (var id : List.of(open, declined)) {
            anna.calls().get(API + "/invitations/" + id).then().body("state", equalTo("EXPIRED"));
        }
        MovableClock.passes(Duration.ofDays(1).plusMinutes(1));
        for (var id : List.of(open, declined, withdrawn)) {
            await().untilAsserted(() ->
                    anna.calls().get(API + "/invitations/" + id).then().spec(isProblem(404, "invitation-unknown")));
        }
        for (var one : List.of(anna, ben)) {
            one.calls().get(API + "/invitations/" + accepted).then().body("state", equalTo("ACCEPTED"));
        }
    }
}
