package io.shipmate.profile.erasure;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import java.util.UUID;

/** Asking for erasures over HTTP, and answering for the other services. */
public final class Leaver {

    static final String ME = "/api/profile/v1/me";
    static final String ERASURES = "/api/profile/v1/erasures/";

    private Leaver() {}

    /** What the second answer gives. */
    public record Receipt(String erasure, String receipt) {

        /** Reads the progress without a sign-in. */
        public RequestSpecification reads() {
            return Api.anonymous().header("Erasure-Receipt", receipt);
        }

        String path() {
            return ERASURES + erasure;
        }
    }

    /** The confirmation of the first answer. */
    static String asks(String token, String path) {
        return Api.with(token).delete(path).then().statusCode(200).extract().path("confirmation");
    }

    /** Asks once and a second time. */
    public static Receipt erases(String token) {
        return erases(token, ME);
    }

    /** A people-admin asks twice for somebody. */
    public static Receipt isErased(UUID person) {
        return isErased(person, Tokens.of("admin", "people-admin"));
    }

    public static Receipt isErased(UUID person, String admin) {
        return erases(admin, "/api/profile/v1/people/" + person);
    }

    static Receipt erases(String token, String path) {
        var answer = Api.with(token)
                .header("Erasure-Confirmation", asks(token, path))
                .delete(path)
                .then()
                .statusCode(202)
                .extract();
        return new Receipt(answer.path("erasure"), answer.path("receipt"));
    }

    /** A service confirms; returns when that is heard. */
    static void confirms(String service, String erasure) {
        var event = Topics.say(
                "shipmate." + service,
                "io.shipmate." + service + ".person-forgotten.v1",
                erasure,
                "{\"erasure\":\"%s\",\"at\":\"2026-03-02T08:00:02Z\",\"more\":1}".formatted(erasure));
        await().until(() ->
                Database.number("select count(*) from inbox where event_id = ? and consumer = 'erasures'", event) == 1);
    }

    /** All other services confirm. */
    public static void isConfirmedByAll(Receipt receipt) {
        for (var neighbour : Neighbour.values()) {
            confirms(neighbour.word(), receipt.erasure());
        }
    }

    static UUID id(Receipt receipt) {
        return UUID.fromString(receipt.erasure());
    }
}
