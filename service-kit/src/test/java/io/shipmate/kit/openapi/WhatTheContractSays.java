package io.shipmate.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class WhatTheContractSays {

    private static final String BOATS = "/api/harbour/v1/boats";

    private static final String TIDES = "/api/harbour/v1/tides";
    private static final List<Map<String, List<String>>> BEARER = List.of(Map.of("bearer", List.of()));
    private static final Set<String> OPEN = Set.of("tides", "hoistSignal");

    private static JsonPath contract() {
        return given().get("/q/openapi?format=json").jsonPath();
    }

    private static Map<String, Map<String, Map<String, Object>>> paths() {
        return contract().getMap("paths");
    }

    private static Map<String, Object> operation(String path, String method) {
        return paths().get(path).get(method);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> responses(String path, String method) {
        return (Map<String, Map<String, Object>>) operation(path, method).get("responses");
    }

    @SuppressWarnings("unchecked")
    private static Set<String> headers(String path, String method, String status) {
        var headers = (Map<String, Object>) responses(path, method).get(status).get("headers");
        return headers == null ? Set.of() : headers.keySet();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> parameters(String path, String method) {
        var parameters = (List<Map<String, Object>>) operation(path, method).get("parameters");
        return parameters.stream().map(parameter -> parameter.get("name")).toList();
    }

    @Test
    void every_error_is_a_problem() {
        for (var path : paths().values()) {
            for (var operation : path.values()) {
                @SuppressWarnings("unchecked")
                var responses = (Map<String, Map<String, Object>>) operation.get("responses");
                if (responses.containsKey("default")) {
                    continue; // a protocol of its own
                }
                assertThat(responses).containsKeys("400", "406", "500", "503");
                if (operation.get("security").equals(BEARER)) {
                    assertThat(responses).containsKeys("401", "403");
                }
                responses.forEach((status, response) -> {
                    if (status.compareTo("400") >= 0) {
                        assertThat(response.get("content").toString())
                                .contains("application/problem+json")
                                .contains("#/components/schemas/Problem");
                    }
                });
            }
        }
    }

    @Test
    void what_the_kit_answers_is_described_where_it_can_happen() {
        assertThat(responses(BOATS, "post"))
                .containsKeys("409", "413", "415", "422")
                .doesNotContainKeys("404", "412");
        assertThat(responses(BOATS, "get")).doesNotContainKeys("404", "409", "413", "422");
        assertThat(responses(BOATS + "/{id}", "get")).containsKeys("304", "404");
        assertThat(responses(BOATS + "/{id}", "put")).containsKeys("404", "409", "412", "428");
        assertThat(responses(BOATS + "/{id}", "put")
                        .get("428")
                        .get("description")
                        .toString())
                .isEqualTo("`precondition-required`: told by the resource itself");
    }

    @Test
    void an_operation_that_describes_its_refusals_itself_is_left_alone() {
        assertThat(responses("/signals/{flag}", "post")).containsOnlyKeys("default");
        assertThat(parameters("/signals/{flag}", "post")).containsExactly("flag");
    }

    @Test
    void headers_are_described_where_they_are() {
        assertThat(parameters(BOATS, "post")).containsOnlyOnce("Idempotency-Key");
        assertThat(headers(BOATS, "post", "201")).contains("Location", "Idempotency-Replayed", "ETag");
        assertThat(parameters(BOATS + "/{id}", "get")).contains("If-None-Match");
        assertThat(headers(BOATS + "/{id}", "get", "200")).contains("ETag");
        assertThat(headers(BOATS, "get", "200")).contains("Link").doesNotContain("ETag");
        assertThat(headers("/api/harbour/v1/cargo/salt", "get", "200")).contains("ETag");
    }

    @Test
    void a_request_is_closed_and_an_answer_is_open() {
        var schemas = contract().<String, Map<String, Object>>getMap("components.schemas");
        assertThat(schemas.get("LaunchBoat")).containsEntry("additionalProperties", false);
        assertThat(schemas.get("BoatView")).doesNotContainKey("additionalProperties");
    }

    @Test
    void there_is_one_scheme_and_every_operation_takes_it_unless_it_is_open_to_everybody() {
        assertThat(contract().<String, Object>getMap("components.securitySchemes"))
                .containsOnlyKeys("bearer");
        for (var path : paths().values()) {
            for (var operation : path.values()) {
                var open = operation.get("operationId") instanceof String name && OPEN.contains(name);
                assertThat(operation.get("security")).isEqualTo(open ? List.of() : BEARER);
            }
        }
    }

    @Test
    void what_is_open_to_everybody_refuses_nobody_for_a_token() {
        assertThat(responses(TIDES, "get")).containsKeys("200", "400").doesNotContainKeys("401", "403");
        given().get(TIDES).then().statusCode(200);
    }

    @Test
    void what_looks_at_the_token_itself_says_so() {
        assertThat(responses(TIDES + "/mine", "get")).containsKeys("401", "403");
        assertThat(responses(TIDES, "put")).containsKeys("401", "403");
        given().get(TIDES + "/mine").then().statusCode(401);
    }
}
