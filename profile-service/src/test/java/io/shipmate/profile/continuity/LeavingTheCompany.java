package io.shipmate.profile.continuity;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MatchingService.class)
class LeavingTheCompany {

    private static final String ME = "/api/profile/v1/me";

    private final String subject = UUID.randomUUID().toString();
    private Newcomer anna;
    private PersonalContact contact;

    @BeforeEach
    void anna_takes_part() {
        anna = aPerson().arrives().takesPart();
        contact = PersonalContact.of(anna);
    }

    private void annaLeaves() {
        anna.with("employment", "LEFT").arrives();
    }

    private RequestSpecification alumna() {
        return Api.with(token(contact.address(), true));
    }

    private String token(String email, boolean verified) {
        return Tokens.ofAlumnus(subject, Map.of("email", email, "email_verified", verified));
    }

    private static ValidatableResponse addresses(UUID person) {
        return Api.with(Tokens.of("shipmate-notification", "service"))
                .body(Map.of("ids", List.of(person)))
                .post("/api/profile/v1/people/addresses")
                .then();
    }

    @Test
    void participation_ends() {
        annaLeaves();
        assertThat(Heard.eventsOf(contact.owner())).endsWith("person-changed", "participation-changed", "person-left");
        var state = Heard.stateOf(contact.owner());
        assertThat(state.get("participation").asText()).isEqualTo("OUT");
        assertThat(state.get("signIn").isNull()).isTrue();
        anna.with("employment", "ACTIVE").arrives();
        assertThat(Heard.stateOf(contact.owner()).get("participation").asText()).isEqualTo("OUT");
        anna.calls().get(ME).then().statusCode(200).body("participation.status", equalTo("OUT"));
    }

    @Test
    void whoever_has_left_is_nobody_any_more_at_the_companys_issuer() {
        annaLeaves();
        anna.calls().get(ME).then().spec(isProblem(403, "forbidden"));
        for (var open : List.of("/topics?q=k", "/people", "/roster-imports")) {
            Api.with(anna.token("people-admin"))
                    .get("/api/profile/v1" + open)
                    .then()
                    .spec(isProblem(403, "forbidden"));
        }
        assertThat(Heard.stateOf(contact.owner()).at("/formerSignIn/subject").asText())
                .isEqualTo(anna.externalId());
        var byExternalId = Tokens.with(UUID.randomUUID().toString(), Map.of("external_id", anna.externalId()));
        Api.with(byExternalId).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        var byMail = Tokens.with(UUID.randomUUID().toString(), Map.of("email", anna.email(), "email_verified", true));
        Api.with(byMail).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void mails_go_to_the_private_address_that_is_proved_and_to_no_other() {
        contact.given();
        addresses(contact.owner()).body("email", contains(anna.email()));
        annaLeaves();
        addresses(contact.owner()).body("", empty());
        anna.with("employment", "ACTIVE").arrives();
        contact.verified(contact.code()).statusCode(200);
        addresses(contact.owner()).body("email", contains(anna.email()));
        annaLeaves();
        addresses(contact.owner()).body("email", contains(contact.address())).body("name", contains("Anna Müller"));
    }

    @Test
    void an_account_that_proves_the_same_address_is_the_same_person() {
        contact.proved();
        annaLeaves();
        Api.with(token(contact.address().toUpperCase(Locale.ROOT), true))
                .get(ME)
                .then()
                .statusCode(200)
                .body("id", equalTo(contact.owner().toString()))
                .body("employment", equalTo("ALUMNUS"))
                .body("continuity.personalContact.verifiedAt", notNullValue());
        var signIn = Heard.stateOf(contact.owner()).get("signIn");
        assertThat(signIn.get("issuer").asText()).isEqualTo(Tokens.alumniIssuerUrl());
        assertThat(signIn.get("subject").asText()).isEqualTo(subject);
    }

    @Test
    void the_account_stays_bound_whatever_becomes_of_the_address() {
        contact.proved();
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        alumna().delete(ME + "/personal-contact").then().statusCode(204);
        Api.with(Tokens.ofAlumnus(subject, Map.of())).get(ME).then().statusCode(200);
        var another =
                Tokens.ofAlumnus("another-" + subject, Map.of("email", contact.address(), "email_verified", true));
        Api.with(another).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void nobody_is_bound_without_that_proof() {
        contact.given();
        annaLeaves();
        alumna().get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        anna.with("employment", "ACTIVE").arrives();
        contact.verified(contact.code()).statusCode(200);
        alumna().get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        annaLeaves();
        Api.with(token(contact.address(), false)).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        Api.with(token(anna.email(), true)).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        var withExternalId = Tokens.ofAlumnus(subject, Map.of("external_id", anna.externalId()));
        Api.with(withExternalId).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        alumna().get(ME).then().statusCode(200);
    }

    @Test
    void a_second_account_with_that_address_is_nobody_and_of_two_at_once_one_is_bound() throws InterruptedException {
        contact.proved();
        annaLeaves();
        Callable<Integer> signingIn = () -> Api.with(Tokens.ofAlumnus(
                        UUID.randomUUID().toString(), Map.of("email", contact.address(), "email_verified", true)))
                .get(ME)
                .statusCode();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(two.invokeAll(List.of(signingIn, signingIn)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(200, 403);
        }
    }

    @Test
    void an_address_that_two_have_proved_tells_nobody() {
        contact.proved();
        var ben = aPerson().arrives();
        var bens = PersonalContact.of(ben);
        bens.given(contact.address()).statusCode(200);
        bens.verified(bens.code()).statusCode(200);
        annaLeaves();
        alumna().get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        ben.with("employment", "LEFT").arrives();
        alumna().get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void whoever_comes_back_signs_in_at_the_company_and_leaves_as_the_same_alumna() {
        contact.proved();
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        anna.with("employment", "ACTIVE").arrives();
        anna.calls()
                .get(ME)
                .then()
                .statusCode(200)
                .body("id", equalTo(contact.owner().toString()));
        alumna().get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        anna.calls().get(ME).then().statusCode(403);
    }

    @Test
    void they_reach_what_is_theirs_and_nothing_else() {
        contact.proved();
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        // They may; that the other services are not here is another matter.
        alumna().get(ME + "/export").then().spec(isProblem(503, "export-incomplete"));
        alumna().body("{\"keepPartnerships\":true}")
                .put(ME + "/continuity")
                .then()
                .statusCode(200);
        for (var closed : List.of("/people", "/people/" + contact.owner(), "/topics?q=k", "/roster-imports")) {
            alumna().get("/api/profile/v1" + closed).then().spec(isProblem(403, "forbidden"));
        }
        alumna().body("{\"status\":\"IN\",\"acceptHouseNorms\":true}")
                .put(ME + "/participation")
                .then()
                .spec(isProblem(403, "forbidden"));
        alumna().body("{\"offers\":[]}").put(ME + "/offers").then().spec(isProblem(403, "forbidden"));
    }

    @Test
    void they_see_the_cards_of_their_own_circles_only() {
        contact.proved();
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        var ben = aPerson().arrives().id();
        var cara = aPerson().arrives().id();
        var stranger = aPerson().arrives().id();
        var token = token(contact.address(), true);
        MatchingService.knows(token, ben, cara);
        var asked = Map.of("ids", List.of(stranger, cara, ben, contact.owner()));
        Api.with(token)
                .body(asked)
                .post("/api/profile/v1/people/lookup")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(
                                cara.toString(), ben.toString(), contact.owner().toString()));
        anna.with("employment", "ACTIVE").arrives();
        anna.calls().body(asked).post("/api/profile/v1/people/lookup").then().body("items", hasSize(4));
    }

    @Test
    void while_matching_service_does_not_answer_nobody_is_shown() {
        contact.proved();
        annaLeaves();
        alumna().get(ME).then().statusCode(200);
        alumna().body(Map.of("ids", List.of(contact.owner())))
                .post("/api/profile/v1/people/lookup")
                .then()
                .spec(isProblem(503, "try-again"))
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void the_others_hear_whether_they_go_on_and_can_be_reached_and_not_which_is_missing() {
        contact.keepsPartnerships(true);
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isFalse();
        annaLeaves();
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isFalse();
        anna.with("employment", "ACTIVE").arrives();
        contact.proved();
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isFalse();
        annaLeaves();
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isTrue();
        alumna().body("{\"keepPartnerships\":false}")
                .put(ME + "/continuity")
                .then()
                .statusCode(403);
        alumna().get(ME).then().statusCode(200);
        alumna().body("{\"keepPartnerships\":false}")
                .put(ME + "/continuity")
                .then()
                .statusCode(200);
        assertThat(Heard.stateOf(contact.owner()).get("goesOn").asBoolean()).isFalse();
    }

    @Test
    void nobody_elses_choice_is_needed_for_a_choice() {
        anna.calls().body("{}").put(ME + "/continuity").then().spec(isProblem(400, "invalid-request"));
        contact.keepsPartnerships(true);
        anna.calls().get(ME).then().body("continuity.keepPartnerships", equalTo(true));
        contact.keepsPartnerships(false);
        assertThat(Database.number(
                        "select count(*) from continuity where person = ? and keep_partnerships", contact.owner()))
                .isZero();
    }
}
