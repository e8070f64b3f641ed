package io.shipmate.matching.programmes;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.answersProgramme;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.invitationOf;
import static io.shipmate.matching.testing.Programmes.invitesTo;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingWhoWasInAProgramme {

    @Test
    void an_export_has_ones_own_enrolments_and_answers() {
        var anna = aPerson().openOnlyTo("BUDDY").joins();
        var joined = enrolling(10);
        enrols(anna, joined).statusCode(201);
        var declined = enrolling(10);
        invitesTo(declined, anna);
        answersProgramme(anna, invitationOf(anna, declined), "NO").statusCode(200);
        anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("programmes.enrolments.programme", contains(joined))
                .body("programmes.invitations.programme", contains(declined))
                .body("programmes.invitations[0].declined", equalTo(true));
        var nobody = aPerson().joins();
        nobody.calls().get(API + "/me/export").then().body("programmes", equalTo(null));
    }

    @Test
    void an_erasure_frees_the_place_and_leaves_nothing() {
        var anna = aPerson().openOnlyTo("BUDDY").joins();
        var ben = aPerson().openOnlyTo("BUDDY").joins();
        var cleo = aPerson().openOnlyTo("BUDDY").joins();
        var id = enrolling(2);
        enrols(anna, id).statusCode(201);
        enrols(ben, id).statusCode(201);
        enrols(cleo, id).statusCode(201).body("state", equalTo("WAITING"));
        invitesTo(enrolling(10), anna);
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\"}".formatted(anna.id()));
        await().untilAsserted(() -> assertThat(standing(cleo, id)).isEqualTo("ENROLLED"));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString()));
    }
}
