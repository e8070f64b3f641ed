package io.shipmate.profile.continuity;

import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import java.util.Map;
import java.util.UUID;

/** A private address of somebody of a test, and notification-service's part in proving it. */
public final class PersonalContact {

    private static final String ME = "/api/profile/v1/me";

    private final Newcomer owner;
    private final UUID id;
    private final String address = "private-" + UUID.randomUUID() + "@home.example";

    private PersonalContact(Newcomer owner) {
        this.owner = owner;
        this.id = owner.id();
    }

    public static PersonalContact of(Newcomer owner) {
        return new PersonalContact(owner);
    }

    public String address() {
        return address;
    }

    public UUID owner() {
        return id;
    }

    /** Gives this address. */
    public ValidatableResponse given() {
        return given(address);
    }

    public ValidatableResponse given(String another) {
        return owner.calls()
                .body(Map.of("address", another))
                .post(ME + "/personal-contact")
                .then();
    }

    public ValidatableResponse verified(String code) {
        return owner.calls()
                .body(Map.of("code", code))
                .post(ME + "/personal-contact/verify")
                .then();
    }

    /** The request of the newest mail. */
    public String request() {
        return Heard.last(id, "personal-contact-verification-wanted")
                .get("request")
                .asText();
    }

    /** What notification-service gets when it sends the mail of this request. */
    public ValidatableResponse made(String request) {
        return Api.with(Tokens.of("shipmate-notification", "service"))
                .body(Map.of("request", request))
                .post("/api/profile/v1/people/" + id + "/personal-contact/code")
                .then();
    }

    /** The code that stands in the newest mail. */
    public String code() {
        return made(request()).statusCode(200).extract().path("code");
    }

    /** Gives and proves it. */
    public PersonalContact proved() {
        given().statusCode(200);
        verified(code()).statusCode(200).body("personalContact.verifiedAt", notNullValue());
        return this;
    }

    public PersonalContact keepsPartnerships(boolean keep) {
        owner.calls()
                .body(Map.of("keepPartnerships", keep))
                .put(ME + "/continuity")
                .then()
                .statusCode(200);
        return this;
    }

    /** Lets the time go by that mails must lie apart. */
    public void aMinuteLater() {
        Database.run("update continuity set asked_at = asked_at - interval '61 seconds' where person = ?", id);
    }

    /** Lets so many hours go by. */
    public void hoursLater(int hours) {
        Database.run(
                "update continuity set asked_at = asked_at - make_interval(hours => ?), code_until = code_until - make_interval(hours => ?),"
                        + " mails_since = mails_since - make_interval(hours => ?) where person = ?",
                hours,
                hours,
                hours,
                id);
    }
}
