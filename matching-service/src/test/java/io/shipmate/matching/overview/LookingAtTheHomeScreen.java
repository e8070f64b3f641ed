package io.shipmate.matching.overview;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookingAtTheHomeScreen {

    private static final String OVERVIEW = API + "/me/overview";

    @Test
    void a_newcomer_sees_an_empty_one() {
        aPerson()
                .out()
                .joins()
                .calls()
                .get(OVERVIEW)
                .then()
                .statusCode(200)
                .body("suggestions.items", hasSize(0))
                .body("suggestions.why", equalTo("NOT_TAKING_PART"))
                .body("invitations.received", equalTo(0))
                .body("invitations.sent", equalTo(0))
                .body("invitations.newest", hasSize(0))
                .body("partnerships", hasSize(0))
                .body("programmes", hasSize(0));
    }

    @Test
    void it_shows_what_waits_and_who_is_there() {
        var anna = aPerson().withRoomFor(3).joins();
        var partnership = partners(anna, aPerson().joins());
        for (var i = 0; i < 3; i++) {
            invited(aPerson().joins(), anna);
        }
        var newest = invited(aPerson().joins(), anna);
        invited(anna, aPerson().joins());
        for (var i = 0; i < 3; i++) {
            aPerson().joins();
        }
        await().untilAsserted(() -> anna.calls().get(OVERVIEW).then().body("suggestions.items", hasSize(3)));
        anna.calls()
                .get(OVERVIEW)
                .then()
                .body("invitations.received", equalTo(4))
                .body("invitations.sent", equalTo(1))
                .body("invitations.newest", hasSize(3))
                .body("invitations.newest[0].id", equalTo(newest))
                .body("partnerships.id", equalTo(List.of(partnership)));
        answer(anna, newest, "NO").statusCode(200);
        anna.calls().get(OVERVIEW).then().body("invitations.received", equalTo(3));
    }

    @Test
    void it_tells_a_sender_nothing_of_a_no() {
        var anna = aPerson().withRoomFor(1).joins();
        var ben = aPerson().joins();
        var id = invited(anna, ben);
        var before = anna.calls().get(OVERVIEW).jsonPath();
        answer(ben, id, "NO").statusCode(200);
        var after = anna.calls().get(OVERVIEW).jsonPath();
        assertThat(after.<Object>get("invitations")).isEqualTo(before.<Object>get("invitations"));
        assertThat(after.<Object>get("partnerships")).isEqualTo(before.<Object>get("partnerships"));
        assertThat(after.getList("suggestions.items.person"))
                .doesNotContain(ben.id().toString());
    }

    @Test
    void it_is_for_those_who_are_known() {
        aPerson().calls().get(OVERVIEW).then().spec(isProblem(403, "person-unknown"));
        Api.anonymous().get(OVERVIEW).then().spec(isProblem(401, "unauthorized"));
    }
}
