package io.shipmate.profile.scim;

import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import java.util.Map;
import java.util.UUID;

/** Somebody whom a provider brings in, as Entra writes them. */
public record AUser(String externalId, String userName, String given, String family, String more) {

    public static AUser newcomer() {
        var id = "x-" + UUID.randomUUID();
        return new AUser(id, id + "@example.com", "Anna", "Müller", "");
    }

    public AUser named(String newGiven, String newFamily) {
        return new AUser(externalId, userName, newGiven, newFamily, more);
    }

    public AUser called(String newUserName) {
        return new AUser(externalId, newUserName, given, family, more);
    }

    /** With further attributes, as the inside of a JSON object. */
    AUser saying(String attributes) {
        return new AUser(externalId, userName, given, family, more + ", " + attributes);
    }

    String json() {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s"], "externalId": "%s",
                 "userName": "%s", "active": true, "meta": {"resourceType": "User"}, "roles": [],
                 "emails": [{"primary": true, "type": "work", "value": "%s@example.com"}],
                 "name": {"formatted": "%s %s", "givenName": "%s", "familyName": "%s"}%s}""".formatted(
                        AProvider.ENTERPRISE, externalId, userName, externalId, given, family, given, family, more);
    }

    String token() {
        return Tokens.with(externalId, Map.of("external_id", externalId));
    }

    /** Calls as this person. */
    RequestSpecification signedIn() {
        return Api.with(token());
    }

    /** The person's id here. */
    UUID person() {
        return UUID.fromString(Database.rows("select id from person where external_id = ?", externalId)
                .getFirst()
                .getFirst());
    }
}
