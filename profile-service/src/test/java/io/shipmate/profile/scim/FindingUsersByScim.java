package io.shipmate.profile.scim;

import static io.shipmate.profile.scim.AProvider.GROUPS;
import static io.shipmate.profile.scim.AProvider.USERS;
import static io.shipmate.profile.scim.Scim.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FindingUsersByScim {

    private AProvider provider;

    @BeforeEach
    void connect() {
        provider = AProvider.connected();
    }

    private ValidatableResponse filtered(String path, String filter) {
        return provider.calls().queryParam("filter", filter).get(path).then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName eq \"{USER}\" | 1",
                "UserName Eq \"{user}\" | 1",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"{user}\" | 1",
                "externalId eq \"{ext}\" | 1",
                "externalId eq \"{EXT}\" | 0",
                "externalId eq \"{ext}\" and active eq true | 1",
                "externalId eq \"{ext}\" and active eq \"False\" | 0",
                "externalId eq \"{ext}\" and not (active eq false) | 1",
                "emails eq \"{mail}\" | 1",
                "emails.value eq \"{mail}\" | 1",
                "emails[type eq \"work\" and value eq \"{mail}\"] | 1",
                "emails[type eq \"home\" and value eq \"{mail}\"] | 0",
                "userName sw \"{ext}\" | 1",
                "userName co \"%\" | 0",
                "userName ew \"@example.com\" | 2",
                "name.familyName eq \"müller\" | 1",
                "name.givenName ne \"anna\" | 1",
                "title pr | 0",
                "userName pr | 2",
                "meta.lastModified gt \"2020-01-01T00:00:00Z\" | 2",
                "meta.created lt \"2020-01-01T00:00:00Z\" | 0",
                "userName eq \"nobody\" or externalId eq \"{ext}\" | 1",
                "id eq \"no-uuid\" | 0",
                "userName eq \"' or 1=1 --\" | 0"
            })
    void filters_find_whom_they_are_true_of(String filter, int found) {
        var anna = AUser.newcomer();
        provider.creates(anna);
        provider.creates(AUser.newcomer().named("Ben", "Jürgens"));
        var said = filter.replace("{USER}", anna.userName().toUpperCase(Locale.ROOT))
                .replace("{user}", anna.userName())
                .replace("{EXT}", anna.externalId().toUpperCase(Locale.ROOT))
                .replace("{ext}", anna.externalId())
                .replace("{mail}", anna.externalId() + "@example.com");
        filtered(USERS, said)
                .statusCode(200)
                .body("totalResults", equalTo(found))
                .body("Resources", hasSize(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.lastModified gt \"+999999999-05-13T04:42:34Z\"",
                "meta.lastModified gt \"-99999-01-01T00:00:00Z\"",
                "userName",
                "userName eq",
                "userName zz \"a\"",
                "and and and",
                "(((((",
                ")",
                "userName eq \"a\" or",
                "password eq \"a\"",
                "title gt \"a\"",
                "active eq \"perhaps\"",
                "active sw \"t\"",
                "meta.created gt \"yesterday\"",
                "emails[",
                "emails[]",
                "not userName eq \"a\"",
                "urn:some:other:schema:userName eq \"a\""
            })
    void what_is_no_filter_is_refused(String filter) {
        filtered(USERS, filter).spec(isRefused(400, "invalidFilter"));
        filtered(GROUPS, filter).spec(isRefused(400, "invalidFilter"));
    }

    @Test
    void pages_are_in_the_order_of_creation_and_do_not_move() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.add(provider.creates(AUser.newcomer()));
        }
        var seen = new ArrayList<String>();
        for (var start = 1; start <= 5; start += 2) {
            List<String> page = provider.calls()
                    .queryParam("startIndex", start)
                    .queryParam("count", 2)
                    .get(USERS)
                    .then()
                    .statusCode(200)
                    .body("totalResults", equalTo(5))
                    .body("startIndex", equalTo(start))
                    .extract()
                    .path("Resources.id");
            seen.addAll(page);
            provider.patches(
                            ids.getFirst(), "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"T" + start + "\"}")
                    .statusCode(200);
        }
        assertThat(seen).containsExactlyElementsOf(ids);
        provider.calls()
                .queryParam("count", 0)
                .get(USERS)
                .then()
                .body("totalResults", equalTo(5))
                .body("Resources", hasSize(0));
        provider.calls().queryParam("startIndex", -3).get(USERS).then().body("startIndex", equalTo(1));
        provider.calls().queryParam("count", "many").get(USERS).then().spec(isRefused(400, "invalidValue"));
    }

    @Test
    void a_provider_sees_what_it_asks_for() {
        var id = provider.creates(AUser.newcomer());
        provider.calls()
                .queryParam("attributes", "userName,name.givenName,urn:ietf:params:scim:schemas:core:2.0:User:active")
                .get(USERS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("schemas", notNullValue())
                .body("userName", notNullValue())
                .body("active", equalTo(true))
                .body("name.givenName", equalTo("Anna"))
                .body("name", not(hasKey("familyName")))
                .body("$", not(hasKey("emails")));
        provider.calls()
                .queryParam("excludedAttributes", "emails, name.familyName, id")
                .get(USERS)
                .then()
                .body("Resources[0].id", equalTo(id))
                .body("Resources[0]", not(hasKey("emails")))
                .body("Resources[0].name", not(hasKey("familyName")));
    }

    @Test
    void versions_are_heeded_by_those_who_know_them() {
        var id = provider.creates(AUser.newcomer());
        var path = USERS + "/" + id;
        var version = provider.user(id).extract().header("ETag");
        provider.calls().header("If-None-Match", version).get(path).then().statusCode(304);
        var title = AProvider.patch("{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Engineer\"}");
        provider.calls()
                .header("If-Match", version)
                .body(title)
                .patch(path)
                .then()
                .statusCode(200);
        provider.calls()
                .header("If-Match", version)
                .body(title)
                .patch(path)
                .then()
                .spec(isRefused(412, null));
        provider.calls().header("If-Match", version).delete(path).then().spec(isRefused(412, null));
        provider.calls().header("If-None-Match", version).get(path).then().statusCode(200);
        var group = provider.createsGroup("Versioned");
        var seen = provider.group(group).extract().header("ETag");
        provider.patchesGroup(
                        group, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"" + id + "\"}]}")
                .statusCode(204);
        assertThat(provider.group(group).extract().header("ETag")).isNotEqualTo(seen);
    }
}
