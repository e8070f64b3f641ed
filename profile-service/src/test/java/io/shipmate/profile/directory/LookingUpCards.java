package io.shipmate.profile.directory;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LookingUpCards {

    private static final String LOOKUP = "/api/profile/v1/people/lookup";
    private static final String ADDRESSES = "/api/profile/v1/people/addresses";

    private static ValidatableResponse ask(RequestSpecification caller, String path, List<?> ids) {
        return caller.body(Map.of("ids", ids)).post(path).then();
    }

    @Test
    void cards_come_in_the_order_asked_without_those_whom_nobody_knows() {
        var in = aPerson().named("Ina", "In").arrives().takesPart();
        var out = aPerson().named("Otto", "").with("employment", "ON_LEAVE").arrives();
        var ids = List.of(out.id(), UUID.randomUUID(), in.id(), out.id());
        ask(in.calls(), LOOKUP, ids)
                .statusCode(200)
                .body("items.name", equalTo(List.of("Otto", "Ina In")))
                .body("items[1].title", equalTo("Senior Software Engineer"));
    }

    @Test
    void a_card_is_the_same_for_everybody() {
        var anna = aPerson().arrives();
        var bea = aPerson().arrives();
        bea.id();
        var ids = List.of(anna.id());
        assertThat(ask(anna.calls(), LOOKUP, ids).extract().asString())
                .isEqualTo(ask(bea.calls(), LOOKUP, ids).extract().asString())
                .isEqualTo(ask(Api.with(Tokens.of("admin", "people-admin")), LOOKUP, ids)
                        .extract()
                        .asString())
                .doesNotContain("ACTIVE")
                .doesNotContain("OUT");
    }

    @Test
    void two_hundred_at_a_time_and_no_more() {
        var anna = aPerson().arrives();
        anna.id();
        var ids = Stream.generate(UUID::randomUUID).limit(200).toList();
        ask(anna.calls(), LOOKUP, ids).statusCode(200).body("items", empty());
        ask(anna.calls(), LOOKUP, List.of()).statusCode(200).body("items", empty());
        ask(anna.calls(), LOOKUP, Stream.generate(UUID::randomUUID).limit(201).toList())
                .spec(isInvalidAt("/ids"));
        ask(anna.calls(), LOOKUP, List.of("anna")).spec(isInvalidAt("/ids/0"));
        anna.calls().body("{\"ids\": [null]}").post(LOOKUP).then().spec(isProblem(400, "invalid-request"));
        anna.calls().body("{}").post(LOOKUP).then().spec(isInvalidAt("/ids"));
    }

    @Test
    void only_somebody_known_looks_up() {
        ask(Api.with(Tokens.of("nobody-at-all")), LOOKUP, List.of()).spec(isProblem(403, "person-unknown"));
        ask(Api.anonymous(), LOOKUP, List.of()).spec(isProblem(401, "unauthorized"));
    }

    @Test
    void addresses_are_for_services_only() {
        var anna = aPerson().named("Anna", "Adresse").arrives();
        var ids = List.of(anna.id(), UUID.randomUUID());
        ask(Api.with(Tokens.of("shipmate-notification", "service")), ADDRESSES, ids)
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].name", equalTo("Anna Adresse"))
                .body("[0].email", equalTo(anna.email()))
                .body("[0].language", equalTo("de"));
        ask(anna.calls(), ADDRESSES, ids).spec(isProblem(403, "forbidden"));
        ask(Api.with(Tokens.of("admin", "people-admin", "ops")), ADDRESSES, ids).spec(isProblem(403, "forbidden"));
    }
}
