package io.shipmate.matching.testing;

import static io.shipmate.matching.testing.Invites.API;

import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import java.time.Duration;
import java.util.UUID;

/** What people write down for themselves, or the applicant system says of them, and nobody else is to notice. */
public final class PrivateWishes {

    private PrivateWishes() {}

    /** Somebody applies for a position. */
    public static void applies(UUID person, String position) {
        Api.with(Tokens.of("applicant-system", "service"))
                .body("{\"person\":\"%s\",\"position\":\"%s\"}".formatted(person, position))
                .put(API + "/candidacies/application-" + UUID.randomUUID())
                .then()
                .statusCode(204);
    }

    /** Two compete for a position from now on. */
    public static void compete(Somebody one, Somebody other) {
        var position = "REQ-" + UUID.randomUUID();
        applies(one.id(), position);
        applies(other.id(), position);
    }

    /** One keeps the other away from now on. */
    public static void avoids(Somebody one, Somebody other) {
        one.calls()
                .body("{\"person\":\"%s\"}".formatted(other.id()))
                .post(API + "/me/avoid-list")
                .then()
                .statusCode(201);
    }

    /** Lists are refreshed, and what was written down before counts for others. */
    public static void begin() {
        MovableClock.passes(Duration.ofHours(6));
    }
}
