package io.shipmate.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls the service under test; every answer is checked against the committed contract. */
public final class Api {

    private static final ContractFilter CONTRACT = new ContractFilter();

    private Api() {}

    /** Nobody signed in. */
    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT).contentType(ContentType.JSON);
    }

    /** Somebody signed in with this token. */
    public static RequestSpecification with(String token) {
        return anonymous().auth().oauth2(token);
    }
}
