package io.shipmate.notification.preferences;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.testing.Somebody;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChoosingHowToBeTold {

    private static final String PATH = "/api/notification/v1/me/preferences";
    private static final String QUIET = """
            {"kinds":[{"kind":"NOTE_SHARED","channels":["INBOX"]},{"kind":"AGREEMENT_IN_FORCE","channels":["EMAIL","INBOX"]}],
             "quietHours":{"from":"22:00","to":"07:00","zone":"Asia/Tokyo"}}""";

    private final Somebody anna = Somebody.known();

    private String tag() {
        return anna.asks().get(PATH).then().statusCode(200).extract().header("ETag");
    }

    private ValidatableResponse put(String body) {
        return anna.asks().header("If-Match", tag()).body(body).put(PATH).then();
    }

    private static String channelsOf(String kind) {
        return "kinds.find { it.kind == '" + kind + "' }.channels";
    }

    @Test
    void who_never_chose_sees_the_defaults_for_every_kind() {
        anna.asks()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("kinds", hasSize(Kind.values().length))
                .body(channelsOf("INVITATION_RECEIVED"), containsInAnyOrder("INBOX", "EMAIL"))
                .body(channelsOf("AGREEMENT_IN_FORCE"), containsInAnyOrder("INBOX"))
                .body("quietHours", nullValue());
    }

    @Test
    void what_was_chosen_holds_and_the_rest_is_as_by_default() {
        put(QUIET)
                .statusCode(200)
                .body(channelsOf("NOTE_SHARED"), containsInAnyOrder("INBOX"))
                .body(channelsOf("AGREEMENT_IN_FORCE"), containsInAnyOrder("INBOX", "EMAIL"))
                .body(channelsOf("SESSION_PLANNED"), containsInAnyOrder("INBOX", "EMAIL"))
                .body("quietHours.zone", equalTo("Asia/Tokyo"));
        var all = anna.asks().get(PATH).then().extract().asString();
        put(all).statusCode(200);
        assertThat(anna.asks().get(PATH).then().extract().asString()).isEqualTo(all);
        put("{\"kinds\":[]}")
                .statusCode(200)
                .body(channelsOf("NOTE_SHARED"), containsInAnyOrder("INBOX", "EMAIL"))
                .body("quietHours", nullValue());
    }

    @Test
    void a_change_needs_the_tag_of_what_was_seen() {
        anna.asks().body(QUIET).put(PATH).then().spec(isProblem(428, "precondition-required"));
        var old = tag();
        put(QUIET).statusCode(200);
        anna.asks()
                .header("If-Match", old)
                .body("{\"kinds\":[]}")
                .put(PATH)
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void of_two_devices_that_change_at_once_one_must_look_again() throws Exception {
        var tag = tag();
        Callable<Integer> change =
                () -> anna.asks().header("If-Match", tag).body(QUIET).put(PATH).statusCode();
        try (var devices = Executors.newFixedThreadPool(2)) {
            var both = devices.invokeAll(List.of(change, change));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void the_inbox_cannot_be_switched_off() {
        put("{\"kinds\":[{\"kind\":\"NOTE_SHARED\",\"channels\":[\"EMAIL\"]}]}")
                .spec(isProblem(422, "inbox-is-always-on"));
        put("{\"kinds\":[{\"kind\":\"NOTE_SHARED\",\"channels\":[]}]}").spec(isProblem(422, "inbox-is-always-on"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        put("{}").spec(isInvalidAt("/kinds"));
        put("{\"kinds\":[{\"kind\":\"WEATHER\",\"channels\":[\"INBOX\"]}]}").spec(isInvalidAt("/kinds/0/kind"));
        put("{\"kinds\":[{\"kind\":\"NOTE_SHARED\"}]}").spec(isInvalidAt("/kinds/0/channels"));
        put("{\"kinds\":[{\"kind\":\"NOTE_SHARED\",\"channels\":[\"INBOX\"]},{\"kind\":\"NOTE_SHARED\",\"channels\":[\"INBOX\"]}]}")
                .spec(isInvalidAt("/kinds/1/kind"));
        put("{\"kinds\":[],\"quietHours\":{\"from\":\"22:00\"}}").spec(isInvalidAt("/quietHours/to"));
        put("{\"kinds\":[],\"quietHours\":{\"from\":\"24:00\",\"to\":\"7:00\"}}")
                .spec(isInvalidAt("/quietHours/from", "/quietHours/to"));
        put("{\"kinds\":[],\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\"}}")
                .spec(isInvalidAt("/quietHours/to"));
        put("{\"kinds\":[],\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":\"Europe/Atlantis\"}}")
                .spec(isInvalidAt("/quietHours/zone"));
        put("{\"kinds\":[],\"digest\":\"DAILY\"}").spec(isInvalidAt("/digest"));
        put("").statusCode(400);
        anna.asks().get(PATH).then().body("quietHours", nullValue());
    }

    @Test
    void preferences_are_their_owners_and_go_with_them() {
        put(QUIET).statusCode(200);
        Somebody.known().asks().get(PATH).then().body("quietHours", nullValue());
        anna.asks().get("/api/notification/v1/me/export").then().body("preferences.quietHours.from", equalTo("22:00"));
        Api.anonymous().get(PATH).then().spec(isProblem(401, "unauthorized"));
        Api.with(Tokens.of("robot", "service")).get(PATH).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of(UUID.randomUUID().toString())).get(PATH).then().spec(isProblem(403, "person-unknown"));
    }
}
