package io.shipmate.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Bodies that a schema allows, with a value at every place that it knows. */
record Sample(UnaryOperator<JsonNode> resolving) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The same with all that is left out, so that each place can be tried. */
    JsonNode completed(JsonNode schema, JsonNode value) {
        var known = resolving.apply(schema);
        if (value.isObject()) {
            ObjectNode whole = value.deepCopy();
            value.properties()
                    .forEach(property -> whole.set(
                            property.getKey(), completed(schemaOf(known, property.getKey()), property.getValue())));
            known.path("properties").properties().stream()
                    .filter(property -> !whole.has(property.getKey())
                            || whole.get(property.getKey()).isNull())
                    .forEach(property -> whole.set(property.getKey(), of(property.getValue())));
            return whole;
        }
        if (value.isNull() || (value.isArray() && value.isEmpty())) {
            return of(schema);
        }
        if (value.isArray()) {
            ArrayNode whole = JSON.arrayNode();
            value.forEach(item -> whole.add(completed(known.path("items"), item)));
            return whole;
        }
        return value;
    }

    private static JsonNode schemaOf(JsonNode schema, String property) {
        return schema.path("properties").has(property)
                ? schema.path("properties").path(property)
                : schema.path("additionalProperties");
    }

    private JsonNode of(JsonNode schema) {
        var known = resolving.apply(schema);
        if (known.path("examples").isArray()) {
            return completed(schema, known.path("examples").path(0));
        }
        if (known.has("enum")) {
            return known.path("enum").path(0);
        }
        return switch (kind(known)) {
            case "object" -> completed(schema, JSON.objectNode());
            case "array" -> JSON.arrayNode().add(of(known.path("items")));
            case "integer" -> IntNode.valueOf(known.path("minimum").asInt(1));
            case "boolean" -> BooleanNode.TRUE;
            default -> TextNode.valueOf(text(known));
        };
    }

    private static String text(JsonNode schema) {
        return schema.path("format").asText().equals("uuid") ? "0199c3a0-5f00-7000-8000-000000000001" : "word";
    }

    /** The kind of value that a schema takes, null aside. */
    static String kind(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText("string");
    }
}
