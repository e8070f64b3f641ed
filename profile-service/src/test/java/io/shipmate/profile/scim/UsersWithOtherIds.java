package io.shipmate.profile.scim;

import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.USERS;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class UsersWithOtherIds {

    private static final String IDS = "/api/profile/v1/person-ids/";

    private static AUser withNumber(String number) {
        return AUser.newcomer().saying("\"" + ENTERPRISE + "\": {\"employeeNumber\": \"" + number + "\"}");
    }

    private static UUID idOf(String externalId) {
        return UUID.fromString(Database.rows("select id from person where external_id = ?", externalId)
                .getFirst()
                .getFirst());
    }

    @Test
    void are_the_same_users_whichever_id_the_provider_goes_on_using() {
        var anna = aPerson().arrives();
        var provider = AProvider.connected(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        var user = withNumber(anna.externalId());
        var id = provider.creates(user);
        var now = "E-" + UUID.randomUUID();
        admin().body(Map.of("externalId", now))
                .post(IDS + idOf(anna.externalId()) + "/change")
                .then()
                .statusCode(200);
        provider.calls()
                .body(user.named("Zoë", "Brontë").json())
                .put(USERS + "/" + id)
                .then()
                .statusCode(200);
        provider.patches(
                        id,
                        "{\"op\": \"Replace\", \"path\": \"%s:employeeNumber\", \"value\": \"%s\"}"
                                .formatted(ENTERPRISE, now))
                .statusCode(200)
                .body("'" + ENTERPRISE + "'.employeeNumber", equalTo(now))
                .body("name.givenName", equalTo("Zoë"));
    }

    @Test
    void follow_those_who_were_found_to_be_somebody_else() {
        var provider = AProvider.connected();
        var user = AUser.newcomer();
        var id = provider.creates(user);
        var anna = aPerson().arrives();
        var survivor = anna.id();
        admin().body(Map.of("people", List.of(user.person(), survivor)))
                .post(IDS + "merge")
                .then()
                .statusCode(200)
                .body("stays.person", equalTo(survivor.toString()));
        provider.user(id).statusCode(200);
        provider.patches(id, "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Captain\"}")
                .statusCode(200);
        anna.calls().get("/api/profile/v1/me").then().body("jobTitle", equalTo("Captain"));
    }
}
