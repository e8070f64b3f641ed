package io.shipmate.profile.erasure;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.erasure.Leaver.ERASURES;
import static io.shipmate.profile.erasure.Leaver.ME;
import static io.shipmate.profile.erasure.Leaver.asks;
import static io.shipmate.profile.erasure.Leaver.erases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingToBeErased {

    private static final String PEOPLE = "/api/profile/v1/people/";

    @Inject
    Confirmations confirmations;

    @Inject
    Clock clock;

    @Test
    void the_first_answer_says_what_would_happen_and_nothing_has() {
        var anna = aPerson().arrives();
        var id = anna.id();
        anna.calls()
                .delete(ME)
                .then()
                .statusCode(200)
                .body("person", equalTo(id.toString()))
                .body("consequences.code", hasItems("PROFILE", "WORDS", "FOR_GOOD"))
                .body("consequences[0].text", containsString("Your profile is deleted"));
        anna.calls()
                .header("Accept-Language", "de")
                .delete(ME)
                .then()
                .body("consequences[0].text", containsString("Dein Profil wird gelöscht"));
        assertThat(anna.id()).isEqualTo(id);
        assertThat(Heard.eventsOf(id)).doesNotContain("person-erased");
    }

    @Test
    void the_second_erases_at_once_tells_everybody_and_gives_a_receipt() {
        var anna = aPerson().named("Erasmus", "Vergissmeinnicht").arrives().takesPart();
        var id = anna.id();
        var receipt = erases(anna.token());
        assertThat(Database.dump()).doesNotContain("Vergissmeinnicht", anna.externalId(), anna.email());
        assertThat(Heard.eventsOf(id)).endsWith("person-erased").containsOnlyOnce("person-erased");
        assertThat(Heard.last(id, "person-erased").get("erasure").asText()).isEqualTo(receipt.erasure());
        assertThat(Heard.statesOf(id).getLast()).isNull();
        receipt.reads()
                .get(receipt.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("askedBy", equalTo("PERSON"))
                .body("services.service", equalTo(List.of("profile", "matching", "session", "notification")))
                .body("services.state", equalTo(List.of("CONFIRMED", "PENDING", "PENDING", "PENDING")));
    }

    @Test
    void an_answer_that_got_lost_is_given_again_although_the_sign_in_is_gone() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var confirmation = asks(anna.token(), ME);
        var first = confirmed(anna, confirmation)
                .then()
                .statusCode(202)
                .extract()
                .body()
                .asString();
        assertThat(confirmed(anna, confirmation)
                        .then()
                        .statusCode(202)
                        .extract()
                        .body()
                        .asString())
                .isEqualTo(first);
        assertThat(Heard.eventsOf(id)).containsOnlyOnce("person-erased");
        anna.calls().delete(ME).then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void of_two_who_confirm_at_once_both_get_the_one_receipt() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var confirmation = asks(anna.token(), ME);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> confirmed(anna, confirmation)
                            .then()
                            .statusCode(202)
                            .extract()
                            .<String>path("receipt")))
                    .toList();
            assertThat(answers.stream().map(AskingToBeErased::of).distinct()).hasSize(1);
        }
        assertThat(Heard.eventsOf(id)).containsOnlyOnce("person-erased");
    }

    @Test
    void two_confirmations_erase_once() {
        var anna = aPerson().arrives();
        anna.id();
        var first = asks(anna.token(), ME);
        var second = asks(anna.token(), ME);
        confirmed(anna, first).then().statusCode(202);
        confirmed(anna, second).then().spec(isProblem(403, "person-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "bm9uc2Vuc2U", "%%%"})
    void what_is_no_confirmation_erases_nobody(String confirmation) {
        var anna = aPerson().arrives();
        anna.id();
        confirmed(anna, confirmation).then().spec(isProblem(422, "confirmation-invalid"));
        confirmed(anna, "x".repeat(5_000)).then().spec(isProblem(422, "confirmation-invalid"));
        anna.id();
    }

    @Test
    void somebody_elses_confirmation_erases_nobody() {
        var anna = aPerson().arrives();
        var ben = aPerson().arrives();
        anna.id();
        ben.id();
        confirmed(ben, asks(anna.token(), ME)).then().spec(isProblem(422, "confirmation-invalid"));
        anna.id();
        ben.id();
    }

    @Test
    void a_confirmation_with_one_flipped_bit_erases_nobody() {
        var anna = aPerson().arrives();
        anna.id();
        var confirmation = asks(anna.token(), ME);
        var middle = confirmation.length() / 2;
        var flipped = confirmation.substring(0, middle)
                + (confirmation.charAt(middle) == 'A' ? 'B' : 'A')
                + confirmation.substring(middle + 1);
        confirmed(anna, flipped).then().spec(isProblem(422, "confirmation-invalid"));
    }

    @Test
    void a_confirmation_is_good_for_some_minutes_only() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var old = new Confirmations.Asked(
                UUID.randomUUID(),
                id,
                Tokens.issuerUrl(),
                anna.externalId(),
                "receipt",
                clock.instant().minusSeconds(1));
        confirmed(anna, confirmations.written(old)).then().spec(isProblem(422, "confirmation-invalid"));
        var fresh = new Confirmations.Asked(
                UUID.randomUUID(),
                id,
                Tokens.issuerUrl(),
                anna.externalId(),
                "receipt",
                clock.instant().plusSeconds(60));
        confirmed(anna, confirmations.written(fresh)).then().statusCode(202);
    }

    @Test
    void nobody_unknown_and_nobody_without_a_sign_in_is_erased() {
        Api.anonymous().delete(ME).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("nobody-at-all")).delete(ME).then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void a_people_admin_records_the_wish_of_somebody_in_the_same_two_steps() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var clara = aPerson().arrives();
        clara.id();
        var token = clara.token("people-admin");
        var receipt = erases(token, PEOPLE + id);
        receipt.reads().get(receipt.path()).then().statusCode(200).body("askedBy", equalTo("PEOPLE_ADMIN"));
        assertThat(Heard.eventsOf(id)).endsWith("person-erased");
        assertThat(Database.number(
                        "select count(*) from erasure where recorded_by is not null and id = ?", Leaver.id(receipt)))
                .isEqualTo(1);
        erases(clara.token());
        assertThat(Database.number(
                        "select count(*) from erasure where recorded_by is not null and id = ?", Leaver.id(receipt)))
                .isZero();
    }

    @Test
    void only_a_people_admin_may_and_only_for_the_one_who_was_asked_about() {
        var anna = aPerson().arrives();
        var ben = aPerson().arrives();
        var path = PEOPLE + anna.id();
        var other = PEOPLE + ben.id();
        ben.calls().delete(path).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("o", "ops")).delete(path).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("p", "programme-manager")).delete(path).then().spec(isProblem(403, "forbidden"));
        admin().delete(PEOPLE + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        var confirmation = admin().delete(path).then().statusCode(200).extract().<String>path("confirmation");
        admin().header("Erasure-Confirmation", confirmation)
                .delete(other)
                .then()
                .spec(isProblem(422, "confirmation-invalid"));
        confirmed(anna, confirmation).then().spec(isProblem(422, "confirmation-invalid"));
        anna.id();
        ben.id();
    }

    @Test
    void only_the_receipt_reads_how_far_it_is() {
        var anna = aPerson().arrives();
        var ben = aPerson().arrives();
        anna.id();
        ben.id();
        var annas = erases(anna.token());
        var bens = erases(ben.token());
        var unknown = isProblem(404, "erasure-unknown");
        Api.anonymous().get(annas.path()).then().spec(unknown);
        bens.reads().get(annas.path()).then().spec(unknown);
        annas.reads().get(ERASURES + UUID.randomUUID()).then().spec(unknown);
        admin().get(annas.path()).then().spec(unknown);
        annas.reads().get(annas.path()).then().statusCode(200);
        assertThat(Database.dump()).doesNotContain(annas.receipt());
    }

    private static io.restassured.response.Response confirmed(Newcomer somebody, String confirmation) {
        return somebody.calls().header("Erasure-Confirmation", confirmation).delete(ME);
    }

    private static <T> T of(java.util.concurrent.Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
