package io.shipmate.profile.scim;

import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.profile.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests are those of Okta's documentation, in the order in which it makes them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProvisioningFromOkta {

    private AProvider okta;

    @BeforeEach
    void connect() {
        okta = AProvider.connected();
    }

    @Test
    void the_life_of_a_user_of_a_catalogue_app() {
        var anna = AUser.newcomer().saying("\"password\": \"1mz050nq\", \"locale\": \"en-US\", \"groups\": []");
        okta.calls()
                .queryParam("filter", "userName eq \"" + anna.userName() + "\"")
                .queryParam("startIndex", 1)
                .queryParam("count", 100)
                .get(USERS)
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(0))
                .body("startIndex", equalTo(1))
                .body("itemsPerPage", equalTo(0))
                .body("Resources", empty());
        var id = okta.creates(anna);
        assertThat(Database.dump()).doesNotContain("1mz050nq");
        okta.calls().body(anna.json()).post(USERS).then().spec(isRefused(409, "uniqueness"));
        okta.user(id)
                .statusCode(200)
                .body("preferredLanguage", equalTo("en-US"))
                .body("password", nullValue());
        okta.patches(id, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
                .statusCode(200)
                .body("active", equalTo(false));
        okta.patches(id, "{\"op\": \"replace\", \"value\": {\"active\": true}}")
                .statusCode(200)
                .body("active", equalTo(true));
    }

    @Test
    void a_custom_app_puts_everything_deactivation_included() {
        var anna = AUser.newcomer()
                .saying("\"title\": \"Engineer\", \"" + ENTERPRISE + "\": {\"department\": \"Payments\"}");
        var id = okta.creates(anna);
        anna.signedIn().get("/api/profile/v1/me").then().statusCode(200);
        assertThat(Heard.stateOf(anna.person()).get("signIn").isNull()).isFalse();
        var inactive = anna.named("Anne", "Meier").json().replace("\"active\": true", "\"active\": false");
        okta.calls()
                .body(inactive)
                .put(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("active", equalTo(false))
                .body("name.givenName", equalTo("Anne"))
                .body("title", equalTo("Engineer"));
        assertThat(Heard.stateOf(anna.person()).get("signIn").isNull()).isTrue();
        okta.calls()
                .body(AUser.newcomer().json())
                .put(USERS + "/" + anna.person())
                .then()
                .spec(isRefused(404, null));
    }

    @Test
    void what_a_replacement_leaves_out_is_taken_away_if_the_provider_had_said_it() {
        var anna = AUser.newcomer()
                .saying("\"title\": \"Engineer\", \"" + ENTERPRISE + "\": {\"department\": \"Payments\"}");
        var id = okta.creates(anna);
        var less = new AUser(anna.externalId(), anna.userName(), "Anna", "Müller", "");
        okta.calls()
                .body(less.json())
                .put(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("'" + ENTERPRISE + "'.department", nullValue())
                .body("emails[0].value", equalTo(anna.externalId() + "@example.com"));
    }

    @Test
    void a_group_is_pushed_renamed_and_filled() {
        var anna = okta.creates(AUser.newcomer());
        var ben = okta.creates(AUser.newcomer());
        var group = okta.createsGroup("Pushed");
        okta.patchesGroup(group, """
                        {"op": "replace", "value": {"id": "%s", "displayName": "Renamed"}}""".formatted(group)).statusCode(204);
        okta.patchesGroup(group, """
                        {"op": "add", "path": "members", "value": [{"value": "%s", "display": "anna"}]}""".formatted(anna)).statusCode(204);
        okta.patchesGroup(group, """
                        {"op": "remove", "path": "members[value eq \\"%s\\"]"},
                        {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(anna, ben)).statusCode(204);
        okta.group(group).body("displayName", equalTo("Renamed")).body("members.value", contains(ben));
        okta.patchesGroup(group, """
                        {"op": "replace", "path": "members", "value": [{"value": "%s"}]}""".formatted(anna)).statusCode(204);
        okta.group(group).body("members.value", contains(anna));
        okta.calls()
                .body("""
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Put",
                         "members": [{"value": "%s"}, {"value": "%s"}]}""".formatted(anna, ben))
                .put(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Put"))
                .body("members", hasSize(2));
        okta.user(anna).body("groups.display", contains("Put"));
        okta.patchesGroup(group, "{\"op\": \"replace\", \"path\": \"members\", \"value\": []}")
                .statusCode(204);
        okta.group(group).body("members", empty());
    }
}
