package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests are those of Microsoft's documentation of its provisioning service, in the order in which it makes them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProvisioningFromEntra {

    private static final String MANAGER = "'" + ENTERPRISE + "'.manager.value";
    private static final String DEPARTMENT = "'" + ENTERPRISE + "'.department";

    private AProvider entra;

    @BeforeEach
    void connect() {
        entra = AProvider.connected();
    }

    private ValidatableResponse found(String path, String filter) {
        return entra.calls().queryParam("filter", filter).get(path).then().statusCode(200);
    }

    @Test
    void the_life_of_a_user() {
        var anna = AUser.newcomer();
        found(USERS, "userName eq \"" + anna.userName() + "\"")
                .body("totalResults", equalTo(0))
                .body("Resources", empty());
        var made = entra.calls()
                .body(anna.json())
                .post(USERS)
                .then()
                .statusCode(201)
                .header("Content-Type", startsWith("application/scim+json"))
                .header("ETag", startsWith("W/\""))
                .body("userName", equalTo(anna.userName()))
                .body("externalId", equalTo(anna.externalId()))
                .body("active", equalTo(true))
                .body("name.familyName", equalTo("Müller"))
                .body("meta.resourceType", equalTo("User"))
                .extract();
        String id = made.path("id");
        assertThat(made.header("Location"))
                .isEqualTo(made.path("meta.location"))
                .endsWith("/scim/v2/Users/" + id);
        assertThat(made.header("ETag")).isEqualTo(made.path("meta.version"));
        entra.calls()
                .header("Host", "another-name-of-ours.example")
                .get(USERS + "/" + made.path("id"))
                .then()
                .body("meta.version", equalTo(made.path("meta.version")));
        assertThat(Heard.eventsOf(anna.person())).containsExactly("person-joined");
        found(USERS, "externalId eq \"" + anna.externalId() + "\"").body("Resources[0].id", equalTo(id));

        entra.patches(id, """
                        {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "updated@example.com"},
                        {"op": "Replace", "path": "name.familyName", "value": "Meier"},
                        {"op": "Add", "path": "title", "value": "Engineer"},
                        {"op": "Add", "path": "addresses[type eq \\"work\\"].formatted", "value": "Street 1"},
                        {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
                         "value": "Payments"}""")
                .statusCode(200)
                .body("emails", hasSize(1))
                .body("emails[0].value", equalTo("updated@example.com"))
                .body("name.familyName", equalTo("Meier"))
                .body("title", equalTo("Engineer"))
                .body(DEPARTMENT, equalTo("Payments"));

        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"new-" + anna.userName() + "\"}")
                .statusCode(200)
                .body("userName", equalTo("new-" + anna.userName()));

        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
                .statusCode(200)
                .body("active", equalTo(false));
        found(USERS, "userName eq \"new-" + anna.userName() + "\"")
                .body("totalResults", equalTo(1))
                .body("Resources[0].active", equalTo(false));
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
                .statusCode(200)
                .body("active", equalTo(true));

        entra.calls().delete(USERS + "/" + id).then().statusCode(204);
        entra.user(id).spec(isRefused(404, null));
        entra.calls().delete(USERS + "/" + id).then().spec(isRefused(404, null));
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
                .spec(isRefused(404, null));
        found(USERS, "externalId eq \"" + anna.externalId() + "\"").body("totalResults", equalTo(0));
        assertThat(Heard.eventsOf(anna.person())).endsWith("person-changed", "person-left");
    }

    @Test
    void whoever_is_deleted_and_comes_again_is_the_same_person() {
        var anna = AUser.newcomer();
        var first = entra.creates(anna);
        var person = anna.person();
        entra.calls().delete(USERS + "/" + first).then().statusCode(204);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(403);
        var second = entra.creates(anna);
        assertThat(second).isNotEqualTo(first);
        assertThat(anna.person()).isEqualTo(person);
        anna.signedIn().get("/api/profile/v1/me").then().body("employment", equalTo("ACTIVE"));
    }

    /** They could not answer anybody: to others it looks like a break. */
    @Test
    void whose_access_is_suspended_is_not_met_until_it_is_back() {
        var anna = AUser.newcomer();
        var id = entra.creates(anna);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
        anna.signedIn()
                .body(
                        "{\"status\": \"IN\", \"openTo\": [\"PARTNERSHIP\"], \"capacity\": 2, \"acceptHouseNorms\": true}")
                .put("/api/profile/v1/me/participation")
                .then()
                .statusCode(200);
        var ben = aPerson().arrives();
        ben.id();
        var profile = "/api/profile/v1/people/" + anna.person();
        ben.calls().get(profile).then().statusCode(200);
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
        ben.calls().get(profile).then().statusCode(404);
        assertThat(inTheDirectory(anna)).isFalse();
        assertThat(Heard.stateOf(anna.person()).get("match").isNull()).isTrue();
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}");
        ben.calls().get(profile).then().statusCode(200);
        assertThat(inTheDirectory(anna)).isTrue();
        assertThat(Heard.stateOf(anna.person()).get("match").isNull()).isFalse();
    }

    private static boolean inTheDirectory(AUser user) {
        return Database.number("select count(*) from directory_entry where person = ?", user.person()) == 1;
    }

    @Test
    void with_its_compliance_flag_attributes_come_without_a_path_and_paths_come_as_keys() {
        var id = entra.creates(AUser.newcomer());
        entra.patches(id, """
                        {"op": "replace", "value": {"displayName": "Bjfe", "name.givenName": "Kkom",
                         "name.familyName": "Unua", "emails[type eq \\"work\\"].value": "bjfe@example.com",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Aklq"}},
                        {"op": "replace", "path": "active", "value": false}""")
                .statusCode(200)
                .body("displayName", equalTo("Bjfe"))
                .body("name.givenName", equalTo("Kkom"))
                .body("name.familyName", equalTo("Unua"))
                .body("emails[0].value", equalTo("bjfe@example.com"))
                .body(DEPARTMENT, equalTo("Aklq"))
                .body("active", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"%s\"}",
                "{\"op\": \"Replace\", \"path\": \"%s:manager\", \"value\": {\"value\": \"%s\"}}",
                "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}",
                "{\"op\": \"Replace\", \"path\": \"%s:manager.value\", \"value\": \"%s\"}",
                "{\"op\": \"Add\", \"value\": {\"%s\": {\"manager\": {\"value\": \"%s\"}}}}"
            })
    void a_manager_comes_in_any_form_and_goes_again(String form) {
        var boss = AUser.newcomer();
        var bossId = entra.creates(boss);
        var anna = AUser.newcomer();
        var id = entra.creates(anna);
        entra.patches(id, form.formatted(ENTERPRISE, bossId)).statusCode(200).body(MANAGER, equalTo(bossId));
        assertThat(Heard.stateOf(anna.person()).get("manager").asText())
                .isEqualTo(boss.person().toString());
        found(USERS, "id eq \"" + id + "\" and manager eq \"" + bossId + "\"").body("totalResults", equalTo(1));
        entra.patches(id, "{\"op\": \"Remove\", \"path\": \"" + ENTERPRISE + ":manager\"}")
                .statusCode(200)
                .body(MANAGER, nullValue());
    }

    @Test
    void a_manager_who_has_not_arrived_is_waited_for() {
        var boss = AUser.newcomer();
        var id = entra.creates(AUser.newcomer());
        entra.patches(
                        id,
                        "{\"op\": \"Add\", \"path\": \"%s:manager\", \"value\": \"%s\"}"
                                .formatted(ENTERPRISE, boss.externalId()))
                .statusCode(200)
                .body(MANAGER, equalTo(boss.externalId()));
        var bossId = entra.creates(boss);
        entra.user(id).body(MANAGER, equalTo(bossId));
    }

    @Test
    void a_reporting_line_that_leads_back_is_refused() {
        var boss = entra.creates(AUser.newcomer());
        var anna = entra.creates(AUser.newcomer());
        var form = "{\"op\": \"Add\", \"path\": \"" + ENTERPRISE + ":manager\", \"value\": \"%s\"}";
        entra.patches(anna, form.formatted(boss)).statusCode(200);
        entra.patches(boss, form.formatted(anna)).spec(isRefused(400, "invalidValue"));
        entra.patches(boss, form.formatted(boss)).spec(isRefused(400, "invalidValue"));
    }

    @Test
    void the_life_of_a_group() {
        var anna = entra.creates(AUser.newcomer());
        var ben = entra.creates(AUser.newcomer());
        found(GROUPS, "displayName eq \"Payments\"").body("totalResults", equalTo(0));
        String id = entra.calls()
                .body("""
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group",
                         "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                         "externalId": "8aa1a0c0", "displayName": "Payments", "meta": {"resourceType": "Group"}}""")
                .post(GROUPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(id).isNotNull();
        entra.calls()
                .queryParam("excludedAttributes", "members")
                .queryParam("filter", "displayName eq \"payments\"")
                .get(GROUPS)
                .then()
                .body("Resources[0].id", equalTo(id))
                .body("Resources[0].members", nullValue());
        entra.patchesGroup(id, "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Search\"}")
                .statusCode(204);
        entra.patchesGroup(id, """
                        {"op": "Add", "path": "members", "value": [{"$ref": null, "value": "%s"}, {"value": "%s"}]}""".formatted(anna, ben)).statusCode(204);
        entra.group(id).body("displayName", equalTo("Search")).body("members", hasSize(2));
        found(GROUPS, "id eq \"" + id + "\" and members eq \"" + anna + "\"").body("totalResults", equalTo(1));
        entra.patchesGroup(id, """
                        {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "%s"}]}""".formatted(anna)).statusCode(204);
        entra.patchesGroup(id, "{\"op\": \"Remove\", \"path\": \"members[value eq \\\"" + ben + "\\\"]\"}")
                .statusCode(204);
        entra.group(id).body("members", empty());
        entra.calls().delete(GROUPS + "/" + id).then().statusCode(204);
        entra.group(id).spec(isRefused(404, null));
    }

    @Test
    void an_access_that_is_suspended_lets_nobody_in_until_it_is_given_back() {
        var anna = AUser.newcomer();
        var id = entra.creates(anna);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
                .statusCode(200);
        anna.signedIn().get("/api/profile/v1/me").then().spec(isProblem(403, "access-suspended"));
        assertThat(Heard.stateOf(anna.person()).get("signIn").isNull()).isTrue();
        assertThat(Heard.stateOf(anna.person()).get("employment").asText()).isEqualTo("ACTIVE");
        entra.patches(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
                .statusCode(200);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
        assertThat(Heard.stateOf(anna.person()).get("signIn").get("subject").asText())
                .isEqualTo(anna.externalId());
        assertThat(Heard.eventsOf(anna.person())).doesNotContain("person-left");
    }
}
