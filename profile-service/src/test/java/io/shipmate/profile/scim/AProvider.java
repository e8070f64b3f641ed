package io.shipmate.profile.scim;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.profile.Newcomer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An identity provider of a test's own, which speaks SCIM with its own token. */
public final class AProvider {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String CONNECTIONS = "/api/profile/v1/scim-connections";
    static final String USERS = "/scim/v2/Users";
    static final String GROUPS = "/scim/v2/Groups";

    final String id;
    final String token;

    private AProvider(String id, String token) {
        this.id = id;
        this.token = token;
    }

    public static AProvider connected() {
        return connected(Map.of());
    }

    static AProvider connected(Map<String, ?> different) {
        var made = Newcomer.admin()
                .body(asked(different))
                .post(CONNECTIONS)
                .then()
                .statusCode(201)
                .extract();
        return new AProvider(made.path("connection.id"), made.path("token"));
    }

    static Map<String, Object> asked(Map<String, ?> different) {
        var asked = new HashMap<String, Object>(Map.of(
                "name", "Provider " + UUID.randomUUID(),
                "personIdFrom", "EXTERNAL_ID",
                "unitsFrom", "DEPARTMENT",
                "deactivatedMeansLeft", false,
                "zone", "Europe/Berlin",
                "language", "en"));
        asked.putAll(different);
        return asked;
    }

    RequestSpecification calls() {
        return with(token);
    }

    static RequestSpecification with(String token) {
        return Api.anonymous()
                .contentType("application/scim+json; charset=utf-8")
                .header("Authorization", "Bearer " + token);
    }

    /** Creates a user and returns its id. */
    public String creates(AUser user) {
        return calls().body(user.json())
                .post(USERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Creates a group and returns its id. */
    public String createsGroup(String name) {
        return calls().body("""
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "externalId": "%s",
                         "displayName": "%s"}""".formatted(UUID.randomUUID(), name))
                .post(GROUPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse user(String user) {
        return calls().get(USERS + "/" + user).then();
    }

    ValidatableResponse group(String group) {
        return calls().get(GROUPS + "/" + group).then();
    }

    ValidatableResponse patches(String user, String operations) {
        return calls().body(patch(operations)).patch(USERS + "/" + user).then();
    }

    public ValidatableResponse patchesGroup(String group, String operations) {
        return calls().body(patch(operations)).patch(GROUPS + "/" + group).then();
    }

    static String patch(String operations) {
        return "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operations
                + "]}";
    }
}
