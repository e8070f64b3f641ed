package io.shipmate.profile.scim;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** Expectations about refusals in SCIM's own format. */
final class Scim {

    private Scim() {}

    static ResponseSpecification isRefused(int status, String scimType) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectHeader("Content-Type", startsWith("application/scim+json"))
                .expectBody("schemas", hasItem("urn:ietf:params:scim:api:messages:2.0:Error"))
                .expectBody("status", equalTo(String.valueOf(status)))
                .expectBody("scimType", equalTo(scimType))
                .expectBody("detail", not(blankOrNullString()))
                .build();
    }
}
