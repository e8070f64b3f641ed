package io.shipmate.matching.testing;

import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import java.util.UUID;

/** What people do with invitations in many tests. */
public final class Invites {

    /** Where matching's API begins. */
    public static final String API = "/api/matching/v1";

    private Invites() {}

    /** One invites the other, whatever comes of it. */
    public static ValidatableResponse invite(Somebody one, Somebody other) {
        return one.calls()
                .body("{\"to\":\"%s\"}".formatted(other.id()))
                .post(API + "/invitations")
                .then();
    }

    /** One invites the other, successfully; the invitation's id. */
    public static String invited(Somebody one, Somebody other) {
        return invite(one, other).statusCode(201).extract().path("id");
    }

    /** Answers with the newest tag, whatever comes of it. */
    public static ValidatableResponse answer(Somebody receiver, String invitation, String answer) {
        var seen = receiver.calls().get(API + "/invitations/" + invitation).getHeader("ETag");
        return receiver.calls()
                .header("If-Match", seen == null ? "*" : seen)
                .body("{\"answer\":\"%s\"}".formatted(answer))
                .put(API + "/invitations/" + invitation + "/answer")
                .then();
    }

    /** Makes the two partners by an invitation and a yes; the partnership's id. */
    public static String partners(Somebody one, Somebody other) {
        return answer(other, invited(one, other), "YES")
                .statusCode(200)
                .extract()
                .path("partnership");
    }

    /** How many open partnerships somebody has, as the table has it. */
    public static long openPartnershipsOf(UUID person) {
        return Database.number(
                "select count(*) from partnership where state <> 'ENDED' and (first = ? or second = ?)",
                person,
                person);
    }
}
