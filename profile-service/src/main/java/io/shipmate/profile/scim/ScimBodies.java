package io.shipmate.profile.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bodies of requests. Unknown attributes are no error in SCIM, so they are read as trees. */
@ApplicationScoped
class ScimBodies {

    /** What a PATCH does; adding and replacing are the same thing here, because providers use one for the other. */
    enum Operation {
        ADD,
        REPLACE,
        REMOVE
    }

    /**
     * One operation of a PATCH.
     *
     * @param path as it was sent, or null
     * @param value as it was sent, or null
     */
    record Change(Operation operation, String path, JsonNode value) {}

    private final ObjectMapper json;

    ScimBodies(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode resource(String body) {
        try {
            if (body != null && json.readTree(body) instanceof ObjectNode resource) {
                return resource;
            }
        } catch (JsonProcessingException _) {
            // refused below: where it breaks is not told, since the body is about a person
        }
        throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_SYNTAX, "The body must be one JSON object");
    }

    List<Change> changes(String body) {
        var operations = field(resource(body), "operations");
        if (operations == null || !operations.isArray() || operations.isEmpty()) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_SYNTAX, "Operations must be a list that is not empty");
        }
        var changes = new ArrayList<Change>();
        operations.forEach(operation -> changes.add(change(operation)));
        return changes;
    }

    private static Change change(JsonNode node) {
        var path = field(node, "path");
        var value = field(node, "value");
        var change = new Change(
                operation(field(node, "op")),
                path == null || path.isNull() || path.asText().isBlank()
                        ? null
                        : path.asText().strip(),
                value == null || value.isNull() ? null : value);
        if (change.operation() == Operation.REMOVE && change.path() == null) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.NO_TARGET, "remove needs a path");
        }
        if (change.operation() != Operation.REMOVE && change.path() == null && !(value instanceof ObjectNode)) {
            throw new ScimRefused.Wrong(
                    ScimRefused.Kind.INVALID_VALUE, "Without a path the value must be an object of attributes");
        }
        if (change.operation() != Operation.REMOVE && value == null) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_VALUE, "add and replace need a value");
        }
        return change;
    }

    private static Operation operation(JsonNode op) {
        try {
            return Operation.valueOf(op == null ? "" : op.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_SYNTAX, "op must be add, remove or replace");
        }
    }

    /** The field of this name in any spelling, or null; SCIM's names are without case. */
    static JsonNode field(JsonNode object, String name) {
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return null;
    }
}
