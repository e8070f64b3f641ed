package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What this service says of itself, from files that are written by hand. The locations in them are relative to the address
 * under which the service is called.
 */
@ApplicationScoped
class Discovery {

    private final ObjectMapper json;
    private final ObjectNode configuration;
    private final List<ObjectNode> resourceTypes;
    private final List<ObjectNode> schemas;

    Discovery(ObjectMapper json) {
        this.json = json;
        this.configuration = read("service-provider-config").getFirst();
        this.resourceTypes = read("resource-types");
        this.schemas = read("schemas");
    }

    ObjectNode configuration(String base) {
        return located(configuration, base);
    }

    ScimListView resourceTypes(String base) {
        return all(resourceTypes, base);
    }

    ObjectNode resourceType(String base, String name) {
        return one(resourceTypes, base, name);
    }

    ScimListView schemas(String base) {
        return all(schemas, base);
    }

    ObjectNode schema(String base, String id) {
        return one(schemas, base, id);
    }

    private static ScimListView all(List<ObjectNode> resources, String base) {
        return ScimListView.of(
                resources.size(),
                1,
                resources.stream().map(resource -> located(resource, base)).toList());
    }

    private static ObjectNode one(List<ObjectNode> resources, String base, String id) {
        return resources.stream()
                .filter(resource -> resource.get("id").asText().equalsIgnoreCase(id))
                .map(resource -> located(resource, base))
                .findFirst()
                .orElseThrow(ScimRefused.Unknown::new);
    }

    private static ObjectNode located(ObjectNode resource, String base) {
        var located = resource.deepCopy();
        var meta = located.withObjectProperty("meta");
        meta.put("location", base + meta.get("location").asText());
        return located;
    }

    private List<ObjectNode> read(String name) {
        try (var file = Discovery.class.getResourceAsStream("/scim/" + name + ".json")) {
            var resources = new ArrayList<ObjectNode>();
            json.readTree(file).forEach(resource -> resources.add((ObjectNode) resource));
            return List.copyOf(resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
