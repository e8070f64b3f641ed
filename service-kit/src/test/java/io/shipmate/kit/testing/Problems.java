package io.shipmate.kit.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import java.util.Arrays;
import org.hamcrest.Matchers;

/** Expectations about refusals, for {@code then().spec(isProblem(409, "partnership-ended"))}. */
public final class Problems {

    private Problems() {}

    /** A problem+json with this status and code, whose title has been put into words. */
    public static ResponseSpecification isProblem(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectHeader("Content-Type", startsWith("application/problem+json"))
                .expectBody("type", equalTo("urn:shipmate:problem:" + code))
                .expectBody("status", equalTo(status))
                .expectBody("title", not(equalTo(code)))
                .build();
    }

    /** 400 {@code invalid-request} naming at least these places. */
    public static ResponseSpecification isInvalidAt(String... places) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(isProblem(400, "invalid-request"))
                .expectBody("violations.at", Matchers.hasItems(Arrays.copyOf(places, places.length)))
                .build();
    }
}
