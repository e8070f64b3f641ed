package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.PATH;
import static io.shipmate.profile.hris.AnHris.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KeepingConnections {

    @Test
    void a_connection_has_an_address_of_its_own_and_hides_its_secret() {
        var location = admin().body(Map.of("name", " Bamboo ", "provider", "BAMBOOHR", "secret", SECRET))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", nullValue())
                .body("connection.name", equalTo("Bamboo"))
                .body("connection.secret.there", equalTo(true))
                .body("connection.path", matchesPattern("/hris/[0-9a-f-]{36}/events"))
                .extract()
                .header("Location");
        var read = admin().get(location).then().statusCode(200).extract().asString();
        assertThat(read).doesNotContain(SECRET);
        admin().get(PATH).then().statusCode(200).body("items.name", hasItem("Bamboo"));
        assertThat(Database.dump()).doesNotContain(SECRET);
    }

    @Test
    void an_address_does_not_tell_when_it_was_made() {
        assertThat(UUID.fromString(AnHris.bambooHr().id()).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"STANDARD_WEBHOOKS, whsec_[A-Za-z0-9+/=]{44}", "PERSONIO, [\\w-]{43}", "RIPPLING, [\\w-]{43}"})
    void a_secret_of_ours_is_shown_once(String provider, String pattern) {
        var issued = admin().body(Map.of("name", "Ours", "provider", provider))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", matchesPattern(pattern))
                .extract()
                .jsonPath();
        var again = admin().get(PATH + "/" + issued.getString("connection.id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).doesNotContain(issued.getString("secret"));
        assertThat(Database.dump()).doesNotContain(issued.getString("secret"));
    }

    @Test
    void the_same_request_again_makes_no_second_one() {
        var request = Map.of("name", "Once " + UUID.randomUUID(), "provider", "PERSONIO");
        var key = UUID.randomUUID().toString();
        var first = admin().header("Idempotency-Key", key).body(request).post(PATH);
        var second = admin().header("Idempotency-Key", key).body(request).post(PATH);
        assertThat(second.path("secret").toString())
                .isEqualTo(first.path("secret").toString());
        assertThat(Database.number("select count(*) from hris_connection where name = ?", request.get("name")))
                .isEqualTo(1);
    }

    @Test
    void a_secret_that_cannot_be_one_is_refused() {
        admin().body(Map.of("name", "Finch", "provider", "FINCH", "secret", "not base64!"))
                .post(PATH)
                .then()
                .spec(isProblem(422, "hris-secret-unusable"));
        admin().body(Map.of("name", "Bamboo", "provider", "BAMBOOHR", "secret", "short"))
                .post(PATH)
                .then()
                .spec(isProblem(422, "hris-secret-unusable"));
    }

    @Test
    void what_is_wrong_with_a_request_is_named() {
        admin().body(Map.of("name", " ", "provider", "BAMBOOHR"))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/name"));
        admin().body(Map.of("name", "x")).post(PATH).then().spec(isInvalidAt("/provider"));
        admin().body(Map.of("name", "x", "provider", "WORKDAY"))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/provider"));
        admin().body(Map.of("name", "x", "provider", "HIBOB", "tokenHeader", "X-A"))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/tokenHeader"));
        admin().body(Map.of("name", "x", "provider", "HIBOB", "mapping", Map.of("facts", Map.of("EMAIL", Map.of()))))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/mapping/facts/EMAIL"));
        admin().body(Map.of(
                        "name",
                        "x",
                        "provider",
                        "HIBOB",
                        "mapping",
                        Map.of("facts", Map.of("EMAIL", Map.of("from", List.of("/a~9"))))))
                .post(PATH)
                .then()
                .spec(isInvalidAt("/mapping/facts/EMAIL/from/0"));
    }

    @Test
    void a_name_and_a_mapping_are_changed_by_who_has_seen_them() {
        var hris = AnHris.bambooHr();
        var tag = admin().get(hris.path()).then().statusCode(200).extract().header("ETag");
        var change = Map.of("name", "New name", "mapping", Map.of("facts", Map.of()));
        admin().body(change).put(hris.path()).then().spec(isProblem(428, "precondition-required"));
        admin().header("If-Match", tag)
                .body(change)
                .put(hris.path())
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("name", equalTo("New name"));
        admin().header("If-Match", tag)
                .body(change)
                .put(hris.path())
                .then()
                .spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void two_secrets_are_live_while_one_is_rotated() {
        var hris = AnHris.bambooHr();
        admin().body(Map.of("secret", "the-second-secret"))
                .post(hris.path() + "/rotate-secret")
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("connection.secret.previousUntil", not(nullValue()));
        hris.delivers("{\"n\":1}", SECRET).then().statusCode(200);
        hris.delivers("{\"n\":2}", "the-second-secret").then().statusCode(200);
        admin().body(Map.of("secret", "the-third-secret", "keepPreviousFor", "PT0S"))
                .post(hris.path() + "/rotate-secret")
                .then()
                .statusCode(200);
        hris.delivers("{\"n\":3}", SECRET).then().spec(isProblem(401, "hris-delivery-not-genuine"));
        hris.delivers("{\"n\":4}", "the-second-secret").then().spec(isProblem(401, "hris-delivery-not-genuine"));
        hris.delivers("{\"n\":5}", "the-third-secret").then().statusCode(200);
    }

    @Test
    void a_rotation_needs_a_secret_where_the_provider_makes_it() {
        var hris = AnHris.bambooHr();
        admin().body(Map.of()).post(hris.path() + "/rotate-secret").then().spec(isProblem(422, "hris-secret-missing"));
        admin().body(Map.of("secret", "the-second-secret", "keepPreviousFor", "P31D"))
                .post(hris.path() + "/rotate-secret")
                .then()
                .spec(isInvalidAt("/keepPreviousFor"));
    }

    @Test
    void a_rotation_to_what_can_be_no_secret_is_refused_and_the_old_one_stays() {
        var hris = AnHris.bambooHr();
        admin().body(Map.of("secret", "short"))
                .post(hris.path() + "/rotate-secret")
                .then()
                .spec(isProblem(422, "hris-secret-unusable"));
        hris.delivers("{\"n\":1}", SECRET).then().statusCode(200);
    }

    @Test
    void nothing_is_listed_where_there_is_no_connection() {
        Database.run("delete from hris_connection");
        admin().get(PATH).then().statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @Test
    void a_connection_is_switched_off_and_on() {
        var hris = AnHris.bambooHr();
        admin().post(hris.path() + "/disable").then().statusCode(200).body("state", equalTo("DISABLED"));
        hris.delivers("{\"n\":1}").then().spec(isProblem(410, "hris-connection-disabled"));
        // a stranger does not learn that it is off
        hris.delivers("{\"n\":1}", "a-stranger-s-secret").then().spec(isProblem(401, "hris-delivery-not-genuine"));
        admin().post(hris.path() + "/enable").then().statusCode(200).body("state", equalTo("ACTIVE"));
        hris.delivers("{\"n\":1}").then().statusCode(200);
    }

    @Test
    void what_a_connection_sealed_goes_with_it() {
        var hris = AnHris.bambooHr();
        hris.applied("{\"n\":1}");
        admin().delete(hris.path()).then().statusCode(204);
        admin().get(hris.path()).then().spec(isProblem(404, "not-found"));
        hris.delivers("{\"n\":1}").then().spec(isProblem(404, "not-found"));
        var id = UUID.fromString(hris.id());
        assertThat(Database.number("select count(*) from hris_delivery where connection = ?", id))
                .isZero();
        assertThat(Database.number("select count(*) from data_key where author = ?", id))
                .isZero();
        admin().delete(hris.path()).then().spec(isProblem(404, "not-found"));
    }

    @Test
    void only_a_people_admin_keeps_connections() {
        var hris = AnHris.bambooHr();
        for (var role : List.of("member", "programme-manager", "ops", "service")) {
            var caller = Tokens.of("somebody", role);
            Api.with(caller).get(PATH).then().spec(isProblem(403, "forbidden"));
            Api.with(caller).get(hris.path() + "/deliveries").then().spec(isProblem(403, "forbidden"));
            Api.with(caller).delete(hris.path()).then().spec(isProblem(403, "forbidden"));
        }
        Api.anonymous().get(PATH).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void pages_of_connections_go_on_where_they_ended() {
        AnHris.bambooHr();
        AnHris.bambooHr();
        var first =
                admin().get(PATH + "?limit=1").then().statusCode(200).extract().jsonPath();
        admin().queryParam("after", first.getString("next"))
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.getString("items[0].id"))));
    }
}
