package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.scim.AProvider.CONNECTIONS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.AProvider.asked;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class ConnectingAnIdentityProvider {

    private static ValidatableResponse list(String token) {
        return AProvider.with(token).get(USERS).then();
    }

    private static String rotated(AProvider provider) {
        return admin().post(CONNECTIONS + "/" + provider.id + "/rotate-token")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static String tag(AProvider provider) {
        return admin().get(CONNECTIONS + "/" + provider.id).then().extract().header("ETag");
    }

    @Test
    void a_connection_is_made_with_a_token_that_is_told_once_and_kept_as_a_hash() {
        var provider = AProvider.connected();
        assertThat(provider.token).matches("shipmate_scim_[A-Za-z0-9_-]{43}");
        list(provider.token).statusCode(200).body("totalResults", equalTo(0));
        admin().get(CONNECTIONS + "/" + provider.id)
                .then()
                .statusCode(200)
                .body("unitPrefix", equalTo(""))
                .body("tokensIssuedAt", hasSize(1));
        admin().get(CONNECTIONS).then().statusCode(200).body("items.id", hasItem(provider.id));
        assertThat(Database.dump()).doesNotContain(provider.token);
    }

    @Test
    void two_tokens_are_good_at_a_time() {
        var provider = AProvider.connected();
        var second = rotated(provider);
        list(provider.token).statusCode(200);
        list(second).statusCode(200);
        var third = rotated(provider);
        list(provider.token).spec(isRefused(401, null)).header("WWW-Authenticate", equalTo("Bearer"));
        list(second).statusCode(200);
        admin().post(CONNECTIONS + "/" + provider.id + "/end-older-token")
                .then()
                .statusCode(200)
                .body("tokensIssuedAt", hasSize(1));
        list(second).spec(isRefused(401, null));
        list(third).statusCode(200);
    }

    @Test
    void without_a_good_token_nothing_is_told() {
        Api.anonymous().get(USERS).then().spec(isRefused(401, null));
        list("shipmate_scim_" + "A".repeat(43)).spec(isRefused(401, null));
        list(Tokens.of("admin", "people-admin")).spec(isRefused(401, null));
        Api.anonymous()
                .header("Authorization", "Basic YTpi")
                .get(USERS + "/" + UUID.randomUUID())
                .then()
                .spec(isRefused(401, null));
    }

    @Test
    void providers_do_not_see_each_others_users_and_groups() {
        var one = AProvider.connected();
        var other = AProvider.connected();
        var anna = one.creates(AUser.newcomer());
        var group = one.createsGroup("Ours");
        other.user(anna).spec(isRefused(404, null));
        other.group(group).spec(isRefused(404, null));
        other.patches(anna, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"X\"}")
                .spec(isRefused(404, null));
        other.patchesGroup(group, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"X\"}")
                .spec(isRefused(404, null));
        list(other.token).body("totalResults", equalTo(0));
        var theirs = other.createsGroup("Theirs");
        other.patchesGroup(
                        theirs, "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"" + anna + "\"}]}")
                .spec(isRefused(400, "invalidValue"));
    }

    @Test
    void only_people_admins_may_connect() {
        Api.with(Tokens.of("anna")).get(CONNECTIONS).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("ops", "ops"))
                .body(asked(Map.of()))
                .post(CONNECTIONS)
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.anonymous().get(CONNECTIONS).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void what_cannot_be_is_refused() {
        admin().body(asked(Map.of("zone", "Berlin"))).post(CONNECTIONS).then().spec(isInvalidAt("/zone"));
        admin().body(asked(Map.of("language", "xx-nonsense-xx")))
                .post(CONNECTIONS)
                .then()
                .spec(isInvalidAt("/language"));
        var name = asked(Map.of());
        admin().body(name).post(CONNECTIONS).then().statusCode(201);
        admin().body(name).post(CONNECTIONS).then().spec(isProblem(409, "scim-connection-name-taken"));
        admin().get(CONNECTIONS + "/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void the_same_request_again_makes_no_second_connection() {
        var body = asked(Map.of());
        var key = UUID.randomUUID().toString();
        var first = admin().header("Idempotency-Key", key).body(body).post(CONNECTIONS);
        var again = admin().header("Idempotency-Key", key).body(body).post(CONNECTIONS);
        assertThat(again.<String>path("token")).isEqualTo(first.path("token"));
    }

    @Test
    void a_connection_is_changed_but_never_what_the_persons_id_is() {
        var provider = AProvider.connected();
        var change = asked(Map.of("deactivatedMeansLeft", true));
        admin().body(change).put(CONNECTIONS + "/" + provider.id).then().spec(isProblem(428, "precondition-required"));
        admin().header("If-Match", tag(provider))
                .body(change)
                .put(CONNECTIONS + "/" + provider.id)
                .then()
                .statusCode(200)
                .body("deactivatedMeansLeft", equalTo(true));
        admin().header("If-Match", tag(provider))
                .body(asked(Map.of("personIdFrom", "USER_NAME")))
                .put(CONNECTIONS + "/" + provider.id)
                .then()
                .spec(isProblem(422, "scim-person-id-is-for-good"));
    }

    @Test
    void shutting_a_provider_out_lets_nobody_leave() {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        provider.creates(anna);
        admin().header("If-Match", tag(provider))
                .delete(CONNECTIONS + "/" + provider.id)
                .then()
                .statusCode(204);
        list(provider.token).spec(isRefused(401, null));
        admin().get(CONNECTIONS).then().body("items.id", not(hasItem(provider.id)));
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200).body("employment", equalTo("ACTIVE"));
        assertThat(Heard.eventsOf(anna.person())).containsExactly("person-joined");
    }

    @Test
    void whoever_it_had_suspended_has_their_access_back_when_a_provider_is_shut_out() {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
        provider.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
                .statusCode(200);
        anna.signedIn().get("/api/profile/v1/me").then().spec(isProblem(403, "access-suspended"));
        admin().header("If-Match", tag(provider))
                .delete(CONNECTIONS + "/" + provider.id)
                .then()
                .statusCode(204);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
    }

    @Test
    void of_two_requests_at_once_for_one_user_one_makes_it() throws Exception {
        var provider = AProvider.connected();
        var anna = AUser.newcomer();
        var requests = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            requests.add(() -> provider.calls().body(anna.json()).post(USERS).statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(Heard.eventsOf(anna.person())).containsExactly("person-joined");
    }
}
