package io.shipmate.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Out of one body that is right all those that a schema forbids for one reason each. */
final class Mutations {

    /** Longer lists and texts are tried by the tests of their own features. */
    private static final int MOST = 5_001;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UnaryOperator<JsonNode> resolving;
    private final JsonNode right;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(UnaryOperator<JsonNode> resolving, JsonNode right) {
        this.resolving = resolving;
        this.right = right;
    }

    /**
     * A body that is wrong.
     *
     * @param place the one place where it is
     */
    record Mutation(String place, String reason, JsonNode body) {}

    /** @param resolving gives a schema in place of one that only refers to it */
    static List<Mutation> of(JsonNode schema, JsonNode right, UnaryOperator<JsonNode> resolving) {
        var whole = new Sample(resolving).completed(schema, right);
        var mutations = new Mutations(resolving, whole);
        mutations.look("", resolving.apply(schema), whole);
        return mutations.found;
    }

    private void look(String place, JsonNode schema, JsonNode value) {
        if (!place.isEmpty()) {
            wrongKind(place, schema);
        }
        if (value.isTextual()) {
            text(place, schema);
        } else if (value.isNumber()) {
            number(place, schema);
        } else if (value.isArray()) {
            array(place, schema, (ArrayNode) value);
        } else if (value.isObject()) {
            object(place, schema, (ObjectNode) value);
        }
    }

    private void wrongKind(String place, JsonNode schema) {
        var kind = Sample.kind(schema);
        switch (kind) {
            case "string" -> wrong(place, "no text", IntNode.valueOf(7));
            case "array" -> wrong(place, "no list", JSON.objectNode());
            case "object" -> wrong(place, "no object", JSON.arrayNode());
            default -> wrong(place, "no " + kind, TextNode.valueOf("x"));
        }
        if (schema.has("enum")) {
            wrong(place, "no value of it", TextNode.valueOf("NO_SUCH"));
        }
    }

    private void text(String place, JsonNode schema) {
        if (schema.has("maxLength") && schema.path("maxLength").asInt() < MOST) {
            wrong(
                    place,
                    "too long",
                    TextNode.valueOf("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 0) {
            wrong(place, "too short", TextNode.valueOf(""));
        }
        if (schema.has("pattern")) {
            var pattern = Pattern.compile(schema.path("pattern").asText());
            Stream.of(" ", "!", "\u00e4", "")
                    .filter(text -> !pattern.matcher(text).find())
                    .findFirst()
                    .ifPresent(text -> wrong(place, "not of the pattern", TextNode.valueOf(text)));
        }
        if (!schema.path("format").asText().isEmpty()) {
            wrong(place, "no " + schema.path("format").asText(), TextNode.valueOf("x"));
        }
    }

    private void number(String place, JsonNode schema) {
        if (schema.has("minimum")) {
            wrong(place, "too small", IntNode.valueOf(schema.path("minimum").asInt() - 1));
        }
        if (schema.has("maximum")) {
            wrong(place, "too great", IntNode.valueOf(schema.path("maximum").asInt() + 1));
        }
    }

    private void array(String place, JsonNode schema, ArrayNode value) {
        if (value.isEmpty()) {
            return;
        }
        if (schema.has("maxItems") && schema.path("maxItems").asInt() < MOST) {
            var many = JSON.arrayNode();
            for (var i = 0; i <= schema.path("maxItems").asInt(); i++) {
                many.add(value.path(0));
            }
            wrong(place, "too many", many);
        }
        if (schema.path("minItems").asInt() > 0) {
            wrong(place, "too few", JSON.arrayNode());
        }
        var nothing = value.deepCopy();
        nothing.setNull(0);
        wrongAt(place + "/0", place, "nothing in the list", nothing);
        look(place + "/0", resolving.apply(schema.path("items")), value.path(0));
    }

    private void object(String place, JsonNode schema, ObjectNode value) {
        for (var name : schema.path("required")) {
            var less = value.deepCopy();
            less.remove(name.asText());
            wrongAt(place + '/' + name.asText(), place, "missing", less);
        }
        if (schema.path("additionalProperties").isBoolean()) {
            ObjectNode more = value.deepCopy();
            more.put("surprise", 1);
            wrongAt(place + "/surprise", place, "unknown", more);
        }
        for (var property : value.properties()) {
            var known = schema.path("properties").path(property.getKey());
            var its = known.isMissingNode() ? schema.path("additionalProperties") : known;
            look(place + '/' + property.getKey(), resolving.apply(its), property.getValue());
        }
    }

    private void wrong(String place, String reason, JsonNode value) {
        wrongAt(place, place, reason, value);
    }

    /** @param changed where the value stands that is wrong, which may be above the place that is named */
    private void wrongAt(String named, String changed, String reason, JsonNode value) {
        found.add(new Mutation(named, reason, with(changed, value)));
    }

    private JsonNode with(String place, JsonNode value) {
        if (place.isEmpty()) {
            return value;
        }
        var body = right.deepCopy();
        var pointer = JsonPointer.compile(place);
        var parent = body.at(pointer.head());
        var last = pointer.last();
        if (parent.isArray()) {
            ((ArrayNode) parent).set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return body;
    }
}
