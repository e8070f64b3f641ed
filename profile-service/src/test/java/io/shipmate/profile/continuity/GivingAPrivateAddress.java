package io.shipmate.profile.continuity;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import jakarta.inject.Inject;
import java.util.Collections;
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
class GivingAPrivateAddress {

    private static final String ME = "/api/profile/v1/me";

    @Inject
    PersonalRecords records;

    @Inject
    Rehashing rehashing;

    private Newcomer anna;
    private PersonalContact contact;

    @BeforeEach
    void anna_is_in_the_roster() {
        anna = aPerson().arrives();
        contact = PersonalContact.of(anna);
    }

    @Test
    void whoever_has_said_nothing_keeps_nothing() {
        anna.calls()
                .get(ME)
                .then()
                .body("continuity.keepPartnerships", equalTo(false))
                .body("continuity.personalContact", nullValue());
    }

    @Test
    void it_is_proved_by_the_code_of_the_mail_and_shown_to_its_owner_only() {
        contact.given()
                .statusCode(200)
                .body("personalContact.address", equalTo(contact.address()))
                .body("personalContact.verifiedAt", nullValue());
        contact.made(contact.request())
                .statusCode(200)
                .body("email", equalTo(contact.address()))
                .body("language", equalTo("de"))
                .body("code", matchesPattern("[0-9]{8}"));
        contact.verified(contact.code()).statusCode(200).body("personalContact.verifiedAt", notNullValue());
        anna.calls().get(ME).then().body("continuity.personalContact.verifiedAt", notNullValue());
        assertThat(Newcomer.admin()
                        .get("/api/profile/v1/people/" + contact.owner())
                        .asString())
                .doesNotContain(contact.address());
        assertThat(Newcomer.admin().get(ME).statusCode()).isEqualTo(403);
    }

    @Test
    void neither_address_nor_code_stands_in_the_database_or_on_a_topic() {
        contact.given().statusCode(200);
        var code = contact.code();
        contact.verified(code).statusCode(200);
        assertThat(Database.dump()).doesNotContain(contact.address()).doesNotContain('"' + code + '"');
        Heard.everythingIsSaid();
        for (var topic : new String[] {"shipmate.profile", "shipmate.people"}) {
            assertThat(Topics.everythingOn(topic))
                    .noneMatch(event -> String.valueOf(event.data()).contains(contact.address()));
        }
    }

    @Test
    void a_code_works_once() {
        contact.given();
        var code = contact.code();
        contact.verified(code).statusCode(200);
        contact.verified(code).spec(isProblem(409, "verification-code-gone"));
    }

    @Test
    void of_two_who_use_a_code_at_once_one_proves_the_address() throws InterruptedException {
        contact.given();
        var code = contact.code();
        Callable<Integer> verifying = () -> contact.verified(code).extract().statusCode();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(two.invokeAll(Collections.nCopies(2, verifying)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void a_wrong_code_is_counted_and_the_sixth_try_is_none() {
        contact.given();
        var code = contact.code();
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        for (var left = 4; left >= 0; left--) {
            contact.verified(wrong)
                    .spec(isProblem(422, "verification-code-wrong"))
                    .body("triesLeft", equalTo(left));
        }
        contact.verified(code).spec(isProblem(409, "verification-code-gone"));
        contact.aMinuteLater();
        contact.given().statusCode(200);
        contact.verified(contact.code()).statusCode(200);
    }

    @Test
    void a_code_is_too_old_after_an_hour_and_a_mail_after_a_day() {
        contact.given();
        var code = contact.code();
        contact.hoursLater(1);
        contact.verified(code).spec(isProblem(409, "verification-code-gone"));
        contact.hoursLater(24);
        contact.made(contact.request()).spec(isProblem(404, "not-found"));
    }

    @Test
    void nothing_that_was_never_sent_can_be_right() {
        contact.verified("12345678").spec(isProblem(409, "verification-code-gone"));
        contact.verified("1234").spec(isProblem(400, "invalid-request"));
        contact.given();
        contact.verified("12345678").spec(isProblem(409, "verification-code-gone"));
    }

    @Test
    void only_the_newest_mails_code_counts() {
        contact.given();
        var first = contact.code();
        var sentAgain = contact.code();
        if (!first.equals(sentAgain)) {
            contact.verified(first).spec(isProblem(422, "verification-code-wrong"));
        }
        var request = contact.request();
        contact.aMinuteLater();
        contact.given().statusCode(200);
        contact.made(request).spec(isProblem(404, "not-found"));
        contact.verified(sentAgain).spec(isProblem(409, "verification-code-gone"));
        contact.verified(contact.code()).statusCode(200);
    }

    @Test
    void another_address_has_to_be_proved_anew() {
        contact.proved();
        contact.aMinuteLater();
        contact.given("new-" + contact.address())
                .statusCode(200)
                .body("personalContact.address", equalTo("new-" + contact.address()))
                .body("personalContact.verifiedAt", nullValue());
    }

    @Test
    void one_that_is_proved_already_is_not_written_to_again() {
        contact.proved();
        var request = contact.request();
        contact.given().statusCode(200).body("personalContact.verifiedAt", notNullValue());
        assertThat(contact.request()).isEqualTo(request);
        contact.made(request).spec(isProblem(404, "not-found"));
    }

    @Test
    void mails_are_few_whatever_is_changed_between_them() {
        contact.given().statusCode(200);
        contact.given("other-" + contact.address())
                .spec(isProblem(429, "too-many-verification-mails"))
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(61));
        anna.calls().get(ME).then().body("continuity.personalContact.address", equalTo(contact.address()));
        for (var mail = 2; mail <= 5; mail++) {
            contact.aMinuteLater();
            anna.calls().delete(ME + "/personal-contact").then().statusCode(204);
            contact.given(mail + contact.address()).statusCode(200);
        }
        contact.aMinuteLater();
        contact.given().spec(isProblem(429, "too-many-verification-mails"));
        contact.hoursLater(24);
        contact.given().statusCode(200);
    }

    @Test
    void an_address_of_the_company_is_refused_in_any_spelling() {
        contact.given(anna.email().toUpperCase(Locale.ROOT))
                .spec(isProblem(422, "personal-contact-is-company-address"));
        contact.given("anna@mail.company.example").spec(isProblem(422, "personal-contact-is-company-address"));
        contact.given("anna@COMPANY.example").spec(isProblem(422, "personal-contact-is-company-address"));
        contact.given("anna@another-company.example").statusCode(200);
    }

    @Test
    void what_is_no_address_is_refused() {
        for (var none :
                new String[] {"anna", "anna@home", "an na@home.example", "anna@home.example\nBcc: x@y.example", ""}) {
            contact.given(none).spec(isProblem(400, "invalid-request"));
        }
        anna.calls().body("{}").post(ME + "/personal-contact").then().spec(isProblem(400, "invalid-request"));
    }

    @Test
    void it_can_be_taken_back() {
        contact.proved();
        anna.calls().delete(ME + "/personal-contact").then().statusCode(204);
        anna.calls().delete(ME + "/personal-contact").then().statusCode(204);
        anna.calls().get(ME).then().body("continuity.personalContact", nullValue());
    }

    @Test
    void a_repeated_request_is_one() {
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            anna.calls()
                    .header("Idempotency-Key", key)
                    .body(Map.of("address", contact.address()))
                    .post(ME + "/personal-contact")
                    .then()
                    .statusCode(200);
        }
        assertThat(Heard.eventsOf(contact.owner())).containsOnlyOnce("personal-contact-verification-wanted");
    }

    @Test
    void codes_are_for_services_only() {
        contact.given();
        var body = Map.of("request", contact.request());
        var place = "/api/profile/v1/people/" + contact.owner() + "/personal-contact/code";
        anna.calls().body(body).post(place).then().spec(isProblem(403, "forbidden"));
        Newcomer.admin().body(body).post(place).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("shipmate-notification", "service"))
                .body(body)
                .post("/api/profile/v1/people/" + UUID.randomUUID() + "/personal-contact/code")
                .then()
                .spec(isProblem(404, "not-found"));
    }

    @Test
    void a_service_and_nobody_have_no_private_address() {
        Api.with(Tokens.of("a-service", "service"))
                .body(Map.of("address", contact.address()))
                .post(ME + "/personal-contact")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("nobody-at-all"))
                .body(Map.of("address", contact.address()))
                .post(ME + "/personal-contact")
                .then()
                .spec(isProblem(403, "person-unknown"));
    }

    @Test
    void it_is_in_the_export_and_forgotten_with_its_owner() {
        contact.proved().keepsPartnerships(true);
        assertThat(String.valueOf(records.export(contact.owner()).get("continuity")))
                .contains("keepPartnerships=true", contact.address());
        records.erase(contact.owner());
        assertThat(Database.number("select count(*) from continuity where person = ?", contact.owner()))
                .isZero();
    }

    @Test
    void after_a_rotation_of_the_master_key_it_is_found_under_the_new_one() {
        contact.proved();
        var hash = "select encode(address_hash, 'hex') from continuity where person = ?";
        var before = Database.rows(hash, contact.owner());
        Database.run("update continuity set address_hash = 'old' where person = ?", contact.owner());
        rehashing.rehash();
        assertThat(Database.rows(hash, contact.owner())).isEqualTo(before);
    }
}
