package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Api.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DiscoveringScim {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    @Test
    void what_is_not_there_is_not_claimed() {
        anonymous()
                .get("/scim/v2/ServiceProviderConfig")
                .then()
                .statusCode(200)
                .contentType("application/scim+json")
                .body("patch.supported", equalTo(true))
                .body("bulk.supported", equalTo(false))
                .body("sort.supported", equalTo(false))
                .body("changePassword.supported", equalTo(false))
                .body("etag.supported", equalTo(true))
                .body("filter.maxResults", equalTo(ScimQuery.MOST))
                .body("authenticationSchemes.type", hasItem("oauthbearertoken"));
    }

    @Test
    void the_kinds_of_resources_name_their_addresses_and_schemas() {
        anonymous()
                .get("/scim/v2/ResourceTypes")
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(2))
                .body("Resources.endpoint", containsInAnyOrder("/Users", "/Groups"))
                .body("Resources.meta.location", hasItem(endsWith("/scim/v2/ResourceTypes/User")));
        anonymous()
                .get("/scim/v2/ResourceTypes/User")
                .then()
                .statusCode(200)
                .body("schema", equalTo(USER))
                .body("schemaExtensions[0].schema", equalTo(AProvider.ENTERPRISE));
    }

    @Test
    void the_schemas_have_what_is_kept() {
        anonymous()
                .get("/scim/v2/Schemas")
                .then()
                .statusCode(200)
                .body("Resources.id", containsInAnyOrder(USER, AProvider.ENTERPRISE, GROUP));
        anonymous()
                .get("/scim/v2/Schemas/" + USER)
                .then()
                .statusCode(200)
                .body("attributes.name", hasItems("userName", "active", "emails"));
    }

    @Test
    void every_attribute_of_a_user_is_in_a_schema() {
        var provider = AProvider.connected();
        var id = provider.creates(AUser.newcomer());
        List<String> known = anonymous().get("/scim/v2/Schemas/" + USER).path("attributes.name");
        Map<String, ?> user = provider.user(id).extract().path("$");
        assertThat(user.keySet())
                .filteredOn(name -> !List.of("schemas", "id", "externalId", "meta", AProvider.ENTERPRISE)
                        .contains(name))
                .isSubsetOf(known);
    }
}
