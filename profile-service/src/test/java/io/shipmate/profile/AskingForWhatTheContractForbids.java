package io.shipmate.profile;

import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For every operation: whatever its contract forbids is refused, and the refusal names the place. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AskingForWhatTheContractForbids {

    private static final Set<String> OF_SERVICES =
            Set.of("POST /people/addresses", "POST /people/{id}/personal-contact/code");
    /** Nobody whom no source has spoken of is no secret: the answer is the same empty list. */
    private static final Set<String> EMPTY_WITHOUT = Set.of("GET /roster-sources/people/{id}");

    private Offered offered;
    private String token;
    private String service;

    @BeforeEach
    void somebodyWhoMayDoEverything() {
        offered = Offered.now();
        var anna = aPerson().arrives().takesPart();
        token = anna.token("people-admin");
        service = Tokens.of("shipmate-notification", "service");
    }

    private RequestSpecification mayCall(Offered.Operation operation) {
        return Offered.caller(OF_SERVICES.contains(operation.name()) ? service : token);
    }

    @Test
    void a_body_with_one_thing_that_is_forbidden_is_refused_at_its_place() {
        var accepted = new ArrayList<String>();
        var tried = 0;
        for (var operation : offered.ours()) {
            for (var example : json(operation)) {
                for (var mutation : mutations(operation, example)) {
                    var answer = operation.call(mayCall(operation), mutation.body());
                    if (answer.statusCode() != 400 || !Offered.places(answer).contains(mutation.place())) {
                        accepted.add(operation.name() + ' ' + mutation.place() + ' ' + mutation.reason() + ": "
                                + answer.statusCode() + ' ' + answer.asString());
                    }
                    tried++;
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(tried).isGreaterThan(300);
    }

    /** The form of a roster is looked at by its own tests. */
    private static List<JsonNode> json(Offered.Operation operation) {
        return operation.takes().filter(type -> type.endsWith("json")).isPresent() ? operation.examples() : List.of();
    }

    private List<Mutations.Mutation> mutations(Offered.Operation operation, JsonNode example) {
        var schema = operation.body(operation.takes().orElseThrow()).path("schema");
        return Mutations.of(schema, example, offered::resolved);
    }

    @Test
    void a_body_that_is_none_is_refused() {
        for (var operation : offered.ours()) {
            if (operation.takes().filter(type -> type.endsWith("json")).isPresent()) {
                for (var body : List.of("", "{", "[]", "null", "7", "{} {}")) {
                    var answer = mayCall(operation)
                            .header("If-Match", "*")
                            .contentType(operation.takes().orElseThrow())
                            .body(body)
                            .request(
                                    operation.method(),
                                    operation
                                            .path()
                                            .replaceAll(
                                                    "\\{\\w+}",
                                                    UUID.randomUUID().toString()));
                    assertThat(answer.statusCode())
                            .as("%s with %s", operation.name(), body)
                            .isEqualTo(400);
                }
            }
        }
    }

    @Test
    void a_question_that_cannot_be_asked_is_refused_by_the_name_of_its_parameter() {
        var accepted = new ArrayList<String>();
        for (var operation : offered.ours()) {
            for (var parameter : operation.said().path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    for (var wrong : wrong(parameter)) {
                        var answer = asked(operation, parameter.path("name").asText(), wrong);
                        if (!isRefused(operation, parameter, answer)) {
                            accepted.add(operation.name() + ' ' + parameter.path("name") + '=' + wrong + ": "
                                    + answer.statusCode() + ' ' + answer.asString());
                        }
                    }
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    private Response asked(Offered.Operation operation, String name, String value) {
        return operation.call(mayCall(operation).queryParam(name, value));
    }

    /** That there is no such thing may be told first. */
    private static boolean isRefused(Offered.Operation operation, JsonNode parameter, Response answer) {
        var isUnknown = operation.path().contains("{") && answer.statusCode() == 404;
        var isNamed = answer.statusCode() == 400
                && Offered.places(answer).contains(parameter.path("name").asText());
        return isUnknown || isNamed;
    }

    private List<String> wrong(JsonNode parameter) {
        var schema = offered.resolved(parameter.path("schema"));
        if (schema.has("enum")) {
            return List.of("NO_SUCH");
        }
        if (parameter.path("name").asText().equals("after")) {
            return List.of("x", "%00", "é");
        }
        return switch (Sample.kind(schema)) {
            case "integer" -> List.of("x", "1.5", "0", "101", "99999999999999999999");
            case "boolean" -> List.of("maybe", "1", "TRUE");
            default -> schema.path("format").asText().equals("uuid") ? List.of("x") : List.of();
        };
    }

    @Test
    void what_is_not_there_is_404_whoever_asks_and_however_its_id_is_spelled() {
        for (var operation : offered.ours()) {
            if (operation.path().contains("{") && !EMPTY_WITHOUT.contains(operation.name())) {
                for (var id : List.of(UUID.randomUUID().toString(), "no-id")) {
                    var answer = operation.call(mayCall(operation), example(operation), id);
                    assertThat(answer.statusCode())
                            .as("%s of %s", operation.name(), id)
                            .isEqualTo(404);
                    assertThat(answer.<String>path("type"))
                            .isIn("urn:shipmate:problem:not-found", "urn:shipmate:problem:erasure-unknown");
                }
            }
        }
    }

    private static JsonNode example(Offered.Operation operation) {
        return operation.examples().stream().findFirst().orElseGet(Offered::nothing);
    }

    @Test
    void of_nobody_no_source_states_anything() {
        for (var operation : offered.ours()) {
            if (EMPTY_WITHOUT.contains(operation.name())) {
                operation.call(mayCall(operation)).then().statusCode(200);
                var answer = operation.call(mayCall(operation), Offered.nothing(), "no-id");
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }
}
