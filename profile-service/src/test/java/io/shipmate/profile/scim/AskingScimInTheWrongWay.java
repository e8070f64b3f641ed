package io.shipmate.profile.scim;

import static io.restassured.RestAssured.given;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingScimInTheWrongWay {

    private AProvider provider;

    @BeforeEach
    void connect() {
        provider = AProvider.connected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "{", "{\"userName\": \"a\", \"userName\": \"b\"}", "{} {}"})
    void a_body_that_is_no_object_is_refused(String body) {
        provider.calls().body(body).post(USERS).then().spec(isRefused(400, "invalidSyntax"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"externalId\": \"E\"}",
                "{\"userName\": \"a\"}",
                "{\"userName\": \" \", \"externalId\": \"E\"}",
                "{\"userName\": \"no-address\", \"externalId\": \"E\"}",
                "{\"userName\": \"a@example.com\", \"externalId\": \"E\", \"active\": \"perhaps\"}",
                "{\"userName\": \"a@example.com\", \"externalId\": \"E\", \"timezone\": \"Berlin\"}",
                "{\"userName\": \"a@example.com\", \"externalId\": \"E\", \"preferredLanguage\": \"1\"}",
                "{\"userName\": \"a\\u0000@example.com\", \"externalId\": \"E\"}",
                "{\"userName\": {\"a\": {}}, \"externalId\": \"E\"}",
                "{\"userName\": \"a\", \"externalId\": \"E\", \"emails\": [{\"value\": \"a@home.example\", \"type\": \"home\"}]}"
            })
    void a_user_who_cannot_be_is_refused(String body) {
        provider.calls().body(body).post(USERS).then().spec(isRefused(400, "invalidValue"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\": \"destroy\", \"path\": \"title\"} | invalidSyntax",
                "{\"path\": \"title\"} | invalidSyntax",
                "{\"op\": \"remove\"} | noTarget",
                "{\"op\": \"add\", \"value\": \"text\"} | invalidValue",
                "{\"op\": \"replace\", \"path\": \"shoeSize\", \"value\": 42} | invalidPath",
                "{\"op\": \"replace\", \"path\": \"emails[\", \"value\": \"a\"} | invalidPath",
                "{\"op\": \"replace\", \"path\": \"a.b.c\", \"value\": \"a\"} | invalidPath",
                "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"maybe\"} | invalidValue",
                "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"nobody\"} | invalidValue",
                "{\"op\": \"replace\", \"path\": \"title\"} | invalidValue",
                "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"half a \\ud83d\"} | invalidValue",
                "{\"op\": \"remove\", \"path\": \"emails\"} | mutability",
                "{\"op\": \"remove\", \"path\": \"userName\"} | mutability",
                "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"\"} | mutability"
            })
    void a_change_that_cannot_be_is_refused_whole(String operation, String scimType) {
        var id = provider.creates(AUser.newcomer());
        provider.patches(id, "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Engineer\"}, " + operation)
                .spec(isRefused(400, scimType));
        provider.user(id).body("title", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not (", "a eq 1 or ", "a."})
    void a_path_that_nobody_needs_is_refused_before_anybody_reads_it(String part) {
        var id = provider.creates(AUser.newcomer());
        var path = "emails[" + part.repeat(20_000);
        provider.patches(id, "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"x\"}")
                .spec(isRefused(400, "invalidPath"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"add\", \"path\": \"phoneNumbers[type eq \\\"mobile\\\"].value\", \"value\": \"1\"}",
                "{\"op\": \"add\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\": \"a@home.example\"}",
                "{\"op\": \"add\", \"path\": \"urn:ietf:params:scim:schemas:extension:custom:2.0:User:x\", \"value\": \"1\"}",
                "{\"op\": \"add\", \"path\": \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter\", \"value\": \"1\"}",
                "{\"op\": \"add\", \"path\": \"roles\", \"value\": [{\"value\": \"admin\"}]}",
                "{\"op\": \"replace\", \"value\": {\"nickName\": \"Annie\", \"shoeSize\": 42, \"id\": \"other\"}}"
            })
    void what_is_not_kept_is_accepted_and_dropped(String operation) {
        var anna = AUser.newcomer();
        var id = provider.creates(anna);
        provider.patches(id, operation)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("emails.value[0]", equalTo(anna.externalId() + "@example.com"));
    }

    @Test
    void a_group_that_cannot_be_is_refused() {
        provider.calls().body("{}").post(GROUPS).then().spec(isRefused(400, "invalidValue"));
        var group = provider.createsGroup("One");
        var unknown = "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}";
        provider.patchesGroup(group, unknown.formatted(UUID.randomUUID())).spec(isRefused(400, "invalidValue"));
        provider.patchesGroup(group, unknown.formatted("anna")).spec(isRefused(400, "invalidValue"));
        provider.patchesGroup(group, "{\"op\": \"remove\", \"path\": \"displayName\"}")
                .spec(isRefused(400, "mutability"));
        provider.patchesGroup(group, "{\"op\": \"add\", \"path\": \"colour\", \"value\": \"blue\"}")
                .spec(isRefused(400, "invalidPath"));
        provider.patchesGroup(group, "{\"op\": \"remove\", \"path\": \"members[type eq \\\"User\\\"]\"}")
                .spec(isRefused(400, "invalidPath"));
    }

    @Test
    void names_are_unique_at_a_provider() {
        var anna = AUser.newcomer();
        var ben = provider.creates(AUser.newcomer());
        provider.creates(anna);
        provider.patches(ben, "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"" + anna.userName() + "\"}")
                .spec(isRefused(409, "uniqueness"));
        provider.calls()
                .body(AUser.newcomer()
                        .called(anna.userName().toUpperCase(Locale.ROOT))
                        .json())
                .post(USERS)
                .then()
                .spec(isRefused(409, "uniqueness"));
        provider.calls().body("{\"displayName\": \"One\"}").post(GROUPS).then().statusCode(201);
        provider.calls().body("{\"displayName\": \"one\"}").post(GROUPS).then().spec(isRefused(409, "uniqueness"));
    }

    /** Not in the contract: what is not there cannot be. */
    @Test
    void what_the_kit_refuses_is_told_in_scims_own_format() {
        given().get("/scim/v2/Bulk").then().spec(isRefused(404, null));
        given().get("/scim/v2/Me").then().spec(isRefused(404, null));
        given().delete(USERS).then().spec(isRefused(405, null));
        given().contentType("text/plain").body("x").post(USERS).then().spec(isRefused(415, null));
        given().get("/scim/v2/Schemas/unknown").then().spec(isRefused(404, null));
        provider.user("no-uuid").spec(isRefused(404, null));
        given().get("/api/profile/v1/nowhere").then().contentType(startsWith("application/problem+json"));
    }

    @Test
    void a_body_over_the_limit_is_refused_in_the_providers_language() {
        var body = "{\"userName\": \"" + "x".repeat(1_100_000) + "\"}";
        provider.calls().body(body).post(USERS).then().spec(isRefused(413, null));
    }
}
