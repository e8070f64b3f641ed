package io.shipmate.kit.harbour;

import static io.restassured.RestAssured.given;
import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LaunchingBoats {

    private static final String PATH = "/api/harbour/v1/boats";

    private static RequestSpecification member() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.of("anna"));
    }

    private static String newName() {
        return "Boat " + UUID.randomUUID().toString().substring(0, 18);
    }

    private static String named(String name) {
        return "{\"name\":\"%s\"}".formatted(name);
    }

    @Test
    void an_event_reaches_the_topic_once_the_transaction_has_committed() {
        var id = member().body(named(newName()))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .path("id")
                .toString();

        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.harbour"))
                .filteredOn(heard -> heard.key().equals(id))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.type()).isEqualTo("io.shipmate.harbour.boat-launched.v1");
                    assertThat(heard.data()).isEqualTo("{\"boat\":\"%s\"}".formatted(id));
                }));
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() {
        var name = newName();
        var first = member().header("Idempotency-Key", name.replace(' ', '-'))
                .body(named(name))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        member().header("Idempotency-Key", name.replace(' ', '-'))
                .body(named(name))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .header("Idempotency-Replayed", "true");
        member().header("Idempotency-Key", name.replace(' ', '-'))
                .body(named(newName()))
                .post(PATH)
                .then()
                .spec(isProblem(422, "idempotency-key-reused"));
        assertThat(Database.dump()).doesNotContain("Idempotency").contains(name);
        assertThat(Database.number("select count(*) from boat where name = ?", name))
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_request_is_named_with_its_place() {
        member().body("{\"name\":\" \",\"flags\":[\"ok\",\"far too long\"]}")
                .post(PATH)
                .then()
                .spec(isInvalidAt("/name", "/flags/1"));
        member().body("{\"name\":\"x\",\"colour\":\"red\"}").post(PATH).then().spec(isInvalidAt("/colour"));
        member().body("{\"name\":\"x\",\"flags\":\"none\"}").post(PATH).then().spec(isInvalidAt("/flags"));
        member().body("{\"name\":").post(PATH).then().spec(isProblem(400, "malformed-json"));
        member().post(PATH).then().statusCode(400);
        member().get(PATH + "?limit=x").then().spec(isInvalidAt("limit"));
        member().get(PATH + "?after=x").then().spec(isInvalidAt("after"));
        member().get(PATH + "/" + UUID.randomUUID()).then().spec(isProblem(404, "not-found"));
        member().delete(PATH).then().spec(isProblem(405, "method-not-allowed"));
        given().get(PATH).then().spec(isProblem(401, "unauthorized")).header("WWW-Authenticate", notNullValue());
        given().auth().oauth2(Tokens.of("anna") + "x").get(PATH).then().spec(isProblem(401, "unauthorized"));
        given().auth().oauth2(Tokens.of("robot", "service")).get(PATH).then().spec(isProblem(403, "forbidden"));
        member().get(PATH + "/captain").then().spec(isProblem(403, "person-unknown"));
        member().header("Accept-Language", "de-AT")
                .get(PATH + "/captain")
                .then()
                .header("Content-Language", "de")
                .body("title", equalTo("Zu dieser Anmeldung kennen wir noch niemanden"));
    }

    @Test
    void a_body_may_be_large_only_where_files_are_taken() {
        var large = "{\"name\":\"%s\"}".formatted("x".repeat(1_100_000));
        member().body(large).post(PATH).then().spec(isProblem(413, "too-large"));
        member().body(large).post(PATH + "/large").then().spec(isProblem(405, "method-not-allowed"));
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        for (var i = 0; i < 3; i++) {
            member().body(named(newName())).post(PATH).then().statusCode(201);
        }
        var page = member().get(PATH + "?limit=2").then().statusCode(200).extract();
        assertThat(page.<Integer>path("items.size()")).isEqualTo(2);
        var link = page.header("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        var last = page.<String>path("items[1].name");
        var next = member().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].name");
        assertThat(next).isGreaterThan(last);
    }

    @Test
    void a_change_needs_the_tag_of_what_was_seen() {
        var created = member().body(named(newName())).post(PATH).then().extract();
        var path = PATH + "/" + created.path("id");
        member().body(named(newName())).put(path).then().spec(isProblem(428, "precondition-required"));
        var changed = member().header("If-Match", created.header("ETag"))
                .body(named(newName()))
                .put(path)
                .then()
                .statusCode(200)
                .extract();
        member().header("If-Match", created.header("ETag"))
                .body(named(newName()))
                .put(path)
                .then()
                .spec(isProblem(412, "precondition-failed"));
        member().header("If-None-Match", changed.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void an_event_heard_twice_has_one_effect_and_poison_goes_to_the_dead_letters() {
        var name = newName();
        var id = Topics.say("shipmate.profile", "io.shipmate.test.v1", "key", name);
        Topics.say("shipmate.profile", "io.shipmate.test.v1", "key", name, id);
        var poison = Topics.say("shipmate.profile", "io.shipmate.test.v1", "key", " ");
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.profile.dead-letter"))
                .filteredOn(heard -> heard.id().equals(poison))
                .singleElement()
                .satisfies(heard ->
                        assertThat(heard.headers().get("dead-letter-reason")).contains("needs a name")));
        assertThat(Database.number("select count(*) from boat where name = ?", name))
                .isEqualTo(1);
    }
}
