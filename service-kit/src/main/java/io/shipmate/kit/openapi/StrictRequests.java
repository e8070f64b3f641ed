package io.shipmate.kit.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the contract what the parser does: a JSON request with a property that is not in its schema is refused. */
final class StrictRequests {

    private final Map<String, Schema> schemas;
    private final Deque<Schema> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private StrictRequests(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void close(OpenAPI api) {
        var walk = new StrictRequests(api.getComponents().getSchemas());
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().entrySet().stream())
                .filter(media -> media.getKey().endsWith("json"))
                .map(media -> media.getValue().getSchema())
                .filter(Objects::nonNull)
                .forEach(walk.open::add);
        walk.closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            var schema = open.poll();
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (seen.add(name) && schemas.containsKey(name)) {
                    open.add(schemas.get(name));
                }
            } else {
                close(schema);
            }
        }
    }

    private void close(Schema schema) {
        var composed = schema.getAllOf() != null || schema.getOneOf() != null || schema.getAnyOf() != null;
        if (schema.getProperties() != null && !composed && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        if (schema.getProperties() != null) {
            open.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(open::add);
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .forEach(open::addAll);
    }
}
