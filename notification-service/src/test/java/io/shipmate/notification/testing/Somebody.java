package io.shipmate.notification.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import java.util.Map;
import java.util.UUID;

/** A person of a test, known to the service because profile-service said so. */
public final class Somebody {

    private static final String STATE = "io.shipmate.profile.person-state.v1";

    private final UUID id = UUID.randomUUID();
    private String language = "en";
    private String zone = "Europe/Berlin";
    private String participation = "IN";
    private String employment = "ACTIVE";
    private int revision;

    private Somebody() {}

    /** An active member who takes part, reads English and lives in Berlin. */
    public static Somebody who() {
        return new Somebody();
    }

    /** The same, known to the service already. */
    public static Somebody known() {
        return who().isKnown();
    }

    public Somebody reads(String newLanguage) {
        language = newLanguage;
        return this;
    }

    public Somebody livesIn(String newZone) {
        zone = newZone;
        return this;
    }

    public Somebody participates(String status) {
        participation = status;
        return this;
    }

    public Somebody isEmployed(String newEmployment) {
        employment = newEmployment;
        return this;
    }

    /** Says the person's state and waits until the service has heard it. */
    public Somebody isKnown() {
        says(++revision);
        await().until(() ->
                Database.number("select count(*) from recipient where person = ? and revision = ?", id, revision) == 1);
        return this;
    }

    /** Says the person's state under some revision. */
    public void says(int underRevision) {
        Topics.say("shipmate.people", STATE, id.toString(), """
                {"person":"%s","revision":%d,"signIn":{"issuer":"%s","subject":"%s"},"formerSignIn":%s,"employment":"%s","manager":null,
                 "language":"%s","zone":"%s","participation":"%s","match":null,"notKnownYet":1}
                """.formatted(
                        id,
                        underRevision,
                        hasLeft() ? Tokens.alumniIssuerUrl() : Tokens.issuerUrl(),
                        id,
                        hasLeft() ? "{\"issuer\":\"%s\",\"subject\":\"%s\"}".formatted(Tokens.issuerUrl(), id) : "null",
                        employment,
                        language,
                        zone,
                        participation));
    }

    /** Says that the person is erased, as a tombstone. */
    public void leavesATombstone() {
        Topics.say("shipmate.people", STATE, id.toString(), null);
    }

    /** Whoever has left signs in at another issuer. */
    private boolean hasLeft() {
        return employment.equals("ALUMNUS");
    }

    public UUID id() {
        return id;
    }

    public String token() {
        return hasLeft() ? Tokens.ofAlumnus(id.toString(), Map.of()) : Tokens.of(id.toString());
    }

    /** A request of this person. */
    public RequestSpecification asks() {
        return Api.with(token());
    }
}
