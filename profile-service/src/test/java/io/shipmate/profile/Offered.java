package io.shipmate.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operations that the service offers, as its contract has them, to be called. */
final class Offered {

    private static final String API = "/api/profile/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;

    private Offered(JsonNode contract) {
        this.contract = contract;
    }

    /** What it offers; that the committed contract is the same is tested elsewhere. */
    static Offered now() {
        var text = RestAssured.given().get("/q/openapi?format=json").asString();
        try {
            return new Offered(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody signed in, whose many answers are not held against the contract one by one. */
    static RequestSpecification caller(String token) {
        return RestAssured.given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    /** A body that says nothing. */
    static JsonNode nothing() {
        return JSON.createObjectNode();
    }

    /** One operation, and what the contract says of it. */
    record Operation(String method, String path, JsonNode said) {

        /** As this test names it: {@code GET /me}. */
        String name() {
            return method + ' ' + (isOurs() ? path.substring(API.length()) : path);
        }

        /** Whether it speaks our own protocol, and neither SCIM's nor an HR system's. */
        boolean isOurs() {
            return path.startsWith(API);
        }

        /** The media type of its body, if it takes one. */
        Optional<String> takes() {
            return Optional.of(said.at("/requestBody/content"))
                    .filter(JsonNode::isObject)
                    .map(content -> content.fieldNames().next());
        }

        /** What stands in the contract for its body of that media type. */
        JsonNode body(String mediaType) {
            return said.path("requestBody").path("content").path(mediaType);
        }

        /** The examples of its body. */
        List<JsonNode> examples() {
            return takes().map(type -> Offered.examples(body(type))).orElse(List.of());
        }

        /** Calls it about something that there is not, and says nothing. */
        Response call(RequestSpecification caller) {
            return call(caller, nothing());
        }

        Response call(RequestSpecification caller, JsonNode body) {
            return call(caller, body, UUID.randomUUID().toString());
        }

        Response call(RequestSpecification caller, JsonNode body, String id) {
            var call = caller.header("If-Match", "*");
            takes().ifPresent(type -> {
                if (type.startsWith("multipart/")) {
                    call.contentType(type).multiPart("file", "roster.csv", new byte[0], "text/csv");
                } else {
                    call.contentType(type.equals("*/*") ? "application/json" : type)
                            .body(body.toString());
                }
            });
            return call.request(method, path.replaceAll("\\{\\w+}", id));
        }
    }

    static List<JsonNode> examples(JsonNode media) {
        var examples = new ArrayList<JsonNode>();
        media.path("examples").forEach(example -> examples.add(example.path("value")));
        if (media.has("example")) {
            examples.add(media.path("example"));
        }
        return examples;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : contract.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    /** Those of our own protocol. */
    List<Operation> ours() {
        return operations().stream().filter(Operation::isOurs).toList();
    }

    /** A schema with what it refers to laid beneath what it says itself. */
    JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var there = contract.at(schema.path("$ref").asText().substring(1));
        ObjectNode whole = resolved(there).deepCopy();
        schema.properties().stream()
                .filter(said -> !said.getKey().equals("$ref"))
                .forEach(said -> whole.set(said.getKey(), said.getValue()));
        return whole;
    }

    /** A schema of its own, with all others beside it. */
    String alone(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", contract.path("components").path("schemas"));
        return whole.toString().replace("\"#/components/schemas/", "\"#/$defs/");
    }

    /** For expectations: the places that a refusal names. */
    static List<String> places(Response refusal) {
        List<Map<String, String>> violations = refusal.contentType().startsWith("application/problem+json")
                ? refusal.jsonPath().getList("violations")
                : null;
        return violations == null
                ? List.of()
                : violations.stream().map(violation -> violation.get("at")).toList();
    }
}
