package io.shipmate.profile.adminlog;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LookingAtTheAdminLog {

    private static final String LOG = "/api/profile/v1/admin-log";
    private static final String HRIS = "/api/profile/v1/hris-connections";
    private static final String SCIM = "/api/profile/v1/scim-connections";

    @Inject
    PersonalRecords records;

    private static String created(RequestSpecification caller) {
        return caller.body("{\"name\": \"Our own system\", \"provider\": \"STANDARD_WEBHOOKS\"}")
                .post(HRIS)
                .then()
                .statusCode(201)
                .extract()
                .path("connection.id");
    }

    /** What was done to it, newest first. */
    private static List<Map<String, Object>> entriesOf(String thing) {
        return admin().get(LOG + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.thing == '%s' }".formatted(thing));
    }

    private static List<Object> actions(String thing) {
        return entriesOf(thing).stream().map(entry -> entry.get("action")).toList();
    }

    @Test
    void it_tells_who_did_what_to_a_connection_and_that_it_is_gone() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var token = anna.token("people-admin");
        var connection = created(Api.with(token));
        for (var deed : List.of("disable", "enable", "rotate-secret")) {
            Api.with(token)
                    .body(Map.of())
                    .post(HRIS + "/" + connection + "/" + deed)
                    .then()
                    .statusCode(200);
        }
        Api.with(token)
                .body("{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-02T00:00:00Z\"}")
                .post(HRIS + "/" + connection + "/deliveries/replay")
                .then()
                .statusCode(200);
        Api.with(token).delete(HRIS + "/" + connection).then().statusCode(204);
        assertThat(actions(connection))
                .containsExactly("deleted", "deliveries-replayed", "secret-rotated", "enabled", "disabled", "created");
        assertThat(entriesOf(connection))
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("kind", "hris-connection")
                        .containsEntry("name", "Our own system")
                        .containsEntry("by", Map.of("person", id.toString())));
    }

    @Test
    void identity_providers_and_imports_are_in_it_and_an_import_without_its_name() {
        var connection = admin().body(Map.of(
                        "name", "Entra " + UUID.randomUUID(),
                        "personIdFrom", "EXTERNAL_ID",
                        "unitsFrom", "DEPARTMENT",
                        "deactivatedMeansLeft", false,
                        "zone", "UTC",
                        "language", "en"))
                .post(SCIM)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("connection.id");
        admin().post(SCIM + "/" + connection + "/rotate-token").then().statusCode(200);
        admin().post(SCIM + "/" + connection + "/end-older-token").then().statusCode(200);
        assertThat(actions(connection)).containsExactly("older-token-ended", "token-issued", "created");
        var roster = imported(csv(aPerson())).getString("id");
        assertThat(entriesOf(roster))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("kind", "roster-import")
                        .containsEntry("action", "started")
                        .doesNotContainKey("name"));
    }

    @Test
    void an_erasure_that_an_admin_records_is_in_it_and_nobody_who_was_erased() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var receipt = Leaver.isErased(id);
        assertThat(entriesOf(receipt.erasure()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("kind", "erasure")
                        .containsEntry("action", "recorded")
                        .containsEntry("by", Map.of("issuer", Tokens.issuerUrl(), "subject", "admin"))
                        .doesNotContainKey("name"));
        assertThat(Database.rows("select l::text from admin_log l").toString()).doesNotContain(id.toString());
        var ben = aPerson().arrives();
        var own = ben.id();
        assertThat(entriesOf(Leaver.erases(ben.token()).erasure())).isEmpty();
        var admin = aPerson().arrives();
        var self = admin.id();
        var token = admin.token("people-admin");
        assertThat(entriesOf(Leaver.isErased(self, token).erasure()))
                .singleElement()
                .satisfies(entry -> assertThat(entry).doesNotContainKey("by"));
        assertThat(Database.rows("select l::text from admin_log l").toString())
                .doesNotContain(own.toString(), self.toString(), admin.externalId());
    }

    @Test
    void who_is_nobodys_person_is_named_by_the_sign_in() {
        assertThat(entriesOf(created(admin())))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("by", Map.of("issuer", Tokens.issuerUrl(), "subject", "admin")));
    }

    @Test
    void who_is_erased_is_named_no_more() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var connection = created(Api.with(anna.token("people-admin")));
        assertThat(records.export(id))
                .extractingByKey("adminLog")
                .asInstanceOf(LIST)
                .hasSize(1);
        records.erase(id);
        assertThat(entriesOf(connection))
                .singleElement()
                .satisfies(entry -> assertThat(entry).doesNotContainKey("by"));
        assertThat(Database.rows("select 1 from admin_log where person = ?", id))
                .isEmpty();
    }

    @Test
    void what_was_refused_or_repeated_was_not_done() {
        var connection = created(admin());
        admin().header("If-Match", "\"seen long ago\"")
                .body("{\"name\": \"Another\", \"mapping\": {\"facts\": {}}}")
                .put(HRIS + "/" + connection)
                .then()
                .spec(isProblem(412, "precondition-failed"));
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            admin().header("Idempotency-Key", key)
                    .post(HRIS + "/" + connection + "/disable")
                    .then()
                    .statusCode(200);
        }
        assertThat(actions(connection)).containsExactly("disabled", "created");
    }

    @Test
    void no_secret_is_in_it() {
        var issued = admin().body("{\"name\": \"Secretive\", \"provider\": \"STANDARD_WEBHOOKS\"}")
                .post(HRIS)
                .then()
                .extract()
                .jsonPath();
        assertThat(Database.rows("select l::text from admin_log l").toString())
                .contains(issued.getString("connection.id"))
                .doesNotContain(issued.getString("secret"));
    }

    @Test
    void it_comes_in_pages_and_by_kind_and_time() {
        var first = created(admin());
        var before = (String) entriesOf(first).getFirst().get("at");
        var second = created(admin());
        var page = admin().queryParam("from", before)
                .get(LOG + "?limit=1&kind=hris-connection")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("items.thing")).containsExactly(second);
        var next = admin().queryParam("from", before)
                .queryParam("after", page.getString("next"))
                .get(LOG + "?limit=1&kind=hris-connection")
                .jsonPath();
        assertThat(next.getList("items.thing")).containsExactly(first);
        assertThat(next.getString("next")).isNull();
        admin().queryParam("to", before)
                .get(LOG + "?limit=100")
                .then()
                .body("items.findAll { it.thing == '%s' }".formatted(first), empty());
        admin().get(LOG + "?kind=roster-import&from=" + before).then().body("items", empty());
        admin().get(LOG + "?kind=wishes").then().statusCode(200).body("items", empty());
        admin().get(LOG + "?from=yesterday").then().spec(isInvalidAt("from"));
        admin().get(LOG + "?to=tomorrow").then().spec(isInvalidAt("to"));
        admin().get(LOG + "?from=1900-01-01T00:00:00Z&to=2200-01-01T00:00:00Z")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "-99999-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:01Z",
                "+1000000000-12-31T00:00:00Z"
            })
    void a_time_that_nobody_can_mean_is_refused(String time) {
        admin().queryParam("from", time).get(LOG).then().spec(isInvalidAt("from"));
        admin().queryParam("to", time).get(LOG).then().spec(isInvalidAt("to"));
    }

    @Test
    void whoever_has_left_does_not_read_it_whatever_roles_their_tokens_have() {
        var anna = aPerson().arrives();
        anna.id();
        var token = anna.token("people-admin", "service");
        Api.with(token).get(LOG).then().statusCode(200);
        anna.with("employment", "LEFT").with("left_on", "2026-01-31").arrives();
        Api.with(token).get(LOG).then().spec(isProblem(403, "forbidden"));
        Api.with(token)
                .body(Map.of("people", List.of(UUID.randomUUID())))
                .post("/api/profile/v1/people/addresses")
                .then()
                .spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("shipmate-notification", "people-admin", "service"))
                .get(LOG)
                .then()
                .statusCode(200);
    }

    @Test
    void people_admins_and_ops_read_it_and_nobody_else() {
        Api.with(Tokens.of("operator", "ops")).get(LOG).then().statusCode(200);
        for (var role : List.of("member", "programme-manager", "service")) {
            Api.with(Tokens.of("curious", role)).get(LOG).then().spec(isProblem(403, "forbidden"));
        }
        Api.anonymous().get(LOG).then().spec(isProblem(401, "unauthorized"));
    }
}
