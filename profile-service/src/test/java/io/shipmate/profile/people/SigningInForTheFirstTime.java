package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SigningInForTheFirstTime {

    private static final String ME = "/api/profile/v1/me";

    private static Response me(String token) {
        return Api.with(token).get(ME);
    }

    private static String byMail(String subject, String email, boolean verified) {
        return Tokens.with(subject, Map.of("email", email, "email_verified", verified));
    }

    private static String someSubject() {
        return "subject-" + UUID.randomUUID();
    }

    @Test
    void the_hris_id_in_the_token_finds_the_person() {
        var anna = aPerson().named("Zoë", "Brontë-李").arrives();
        me(anna.token())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Zoë Brontë-李"))
                .body("externalId", equalTo(anna.externalId()))
                .body("participation.status", equalTo("OUT"));
        var state = Heard.stateOf(anna.id());
        assertThat(state.at("/signIn/subject").asText()).isEqualTo(anna.externalId());
        assertThat(state.at("/signIn/issuer").asText()).isEqualTo(Tokens.issuerUrl());
        assertThat(state.get("revision").asLong()).isEqualTo(2);
        assertThat(state.get("match").isNull()).isTrue();
    }

    @Test
    void a_verified_mail_address_finds_an_active_person_who_has_no_sign_in() {
        var anna = aPerson().arrives();
        var subject = someSubject();
        me(byMail(subject, anna.email().toUpperCase(java.util.Locale.ROOT), true))
                .then()
                .statusCode(200);
        me(Tokens.of(subject)).then().statusCode(200).body("externalId", equalTo(anna.externalId()));
    }

    @Test
    void nobody_is_bound_again_by_mail() {
        var anna = aPerson().arrives();
        me(byMail(someSubject(), anna.email(), true)).then().statusCode(200);
        me(byMail(someSubject(), anna.email(), true)).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void a_person_has_one_sign_in() {
        var anna = aPerson().arrives();
        me(anna.token()).then().statusCode(200);
        me(Tokens.with(someSubject(), Map.of("external_id", anna.externalId())))
                .then()
                .spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void an_address_that_nobody_has_verified_finds_nobody() {
        var anna = aPerson().arrives();
        me(byMail(someSubject(), anna.email(), false)).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void somebody_on_leave_is_not_found_by_mail() {
        var anna = aPerson().with("employment", "ON_LEAVE").arrives();
        me(byMail(someSubject(), anna.email(), true)).then().spec(isProblem(403, "sign-in-matches-nobody"));
        me(anna.token()).then().statusCode(200).body("employment", equalTo("ON_LEAVE"));
    }

    @Test
    void an_address_of_two_people_finds_neither() {
        var anna = aPerson().arrives();
        aPerson().with("email", anna.email()).arrives();
        me(byMail(someSubject(), anna.email(), true)).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void a_token_with_an_unknown_hris_id_is_not_matched_by_its_mail_address() {
        var anna = aPerson().arrives();
        var heir = Tokens.with(
                someSubject(), Map.of("external_id", "E-new", "email", anna.email(), "email_verified", true));
        me(heir).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void a_sign_in_that_fits_nobody_is_told_so_in_its_language() {
        Api.with(Tokens.of(someSubject()))
                .header("Accept-Language", "de")
                .get(ME)
                .then()
                .spec(isProblem(403, "sign-in-matches-nobody"))
                .body("title", equalTo("Niemand im Personalverzeichnis passt zu dieser Anmeldung"));
    }

    @Test
    void two_first_calls_at_once_bind_once() throws Exception {
        var anna = aPerson().arrives();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            calls.add(() -> me(anna.token()).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(Database.number("select count(*) from sign_in where subject = ?", anna.externalId()))
                .isEqualTo(1);
        assertThat(Heard.statesOf(anna.id())).hasSize(2);
    }

    @Test
    void of_two_sign_ins_at_once_that_claim_one_address_one_is_bound() throws Exception {
        var anna = aPerson().arrives();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> me(byMail(someSubject(), anna.email(), true)).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 403).containsOnlyOnce(200);
    }

    @Test
    void without_a_token_or_as_a_service_there_is_no_me() {
        Api.anonymous().get(ME).then().spec(isProblem(401, "unauthorized"));
        me(Tokens.of("robot", "service")).then().spec(isProblem(403, "forbidden"));
        me(Tokens.forAudience("another", "anna", Map.of())).then().spec(isProblem(401, "unauthorized"));
    }
}
