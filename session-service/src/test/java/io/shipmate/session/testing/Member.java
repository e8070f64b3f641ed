package io.shipmate.session.testing;

import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who is signed in. */
public record Member(UUID id, String subject, String token) {

    /** A new person who is known here; further roles as their token carries them. */
    public static Member aMember(String... roles) {
        var member = aStranger(roles);
        Database.bind(member.subject(), member.id());
        return member;
    }

    /** The same person after they have left the company, signed in at the issuer for those who have. */
    public Member havingLeft() {
        Database.run("delete from sign_in where person = ?", id);
        Database.bindAlumnus(subject, id);
        return new Member(id, subject, Tokens.ofAlumnus(subject, Map.of("roles", List.of("people-admin"))));
    }

    /** Somebody whose sign-in belongs to no person that is known here. */
    public static Member aStranger(String... roles) {
        var subject = "subject-" + UUID.randomUUID();
        return new Member(UUID.randomUUID(), subject, Tokens.of(subject, roles));
    }

    /** A request in their name; the answer is checked against the contract. */
    public RequestSpecification asks() {
        return Api.with(token);
    }

    /** A GET in their name, with the tag of what they see. */
    public String tagOf(String path) {
        return asks().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** Signs an agreement as it is now. */
    public void signs(String agreement) {
        var version = asks().get(agreement).then().statusCode(200).extract().<Integer>path("version");
        asks().body("{\"version\":" + version + "}")
                .post(agreement + "/signatures")
                .then()
                .statusCode(200);
    }
}
