package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/**
 * Which attributes a provider wants to see (RFC 7644, 3.9).
 *
 * @param only these, beside those that always are there; empty for all
 * @param without these
 */
record Selection(List<String> only, List<String> without) {

    private static final List<String> ALWAYS = List.of("schemas", "id");
    private static final int LONGEST = 2_000;

    static Selection of(String attributes, String excludedAttributes) {
        return new Selection(names(attributes), names(excludedAttributes));
    }

    /** Whether an attribute is wanted that costs something to find. */
    boolean wants(String attribute) {
        return (only.isEmpty() || only.stream().anyMatch(name -> isOf(name, attribute)))
                && without.stream().noneMatch(attribute::equalsIgnoreCase);
    }

    /** The resource with what is wanted of it. */
    ObjectNode of(ObjectNode resource) {
        if (only.isEmpty()) {
            without.forEach(name -> remove(resource, name));
            return resource;
        }
        var selected = resource.objectNode();
        ALWAYS.stream().filter(resource::has).forEach(name -> selected.set(name, resource.get(name)));
        only.forEach(name -> copy(resource, selected, name));
        return selected;
    }

    private static List<String> names(String text) {
        if (text == null) {
            return List.of();
        }
        if (text.length() > LONGEST) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_VALUE, "Too many attributes");
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isOf(String selected, String attribute) {
        return !AttributePath.isSchema(selected)
                && AttributePath.of(selected).whole().equalsIgnoreCase(attribute);
    }

    private static void copy(ObjectNode from, ObjectNode to, String name) {
        var key = key(from, name);
        if (key != null) {
            to.set(key, from.get(key));
            return;
        }
        var path = AttributePath.of(name);
        if (ScimSchema.ENTERPRISE_USER.equalsIgnoreCase(path.schema())) {
            if (from.get(ScimSchema.ENTERPRISE_USER) instanceof ObjectNode extension) {
                attribute(extension, to.withObjectProperty(ScimSchema.ENTERPRISE_USER), path);
            }
        } else {
            attribute(from, to, path);
        }
    }

    private static void attribute(ObjectNode from, ObjectNode to, AttributePath path) {
        var key = key(from, path.whole());
        if (key == null) {
            return;
        }
        var part = from.get(key) instanceof ObjectNode whole ? key(whole, path.part()) : null;
        if (part == null) {
            to.set(key, from.get(key));
        } else {
            to.withObjectProperty(key).set(part, from.get(key).get(part));
        }
    }

    private static void remove(ObjectNode resource, String name) {
        var key = key(resource, name);
        if (key != null) {
            if (!ALWAYS.contains(key)) {
                resource.remove(key);
            }
            return;
        }
        var path = AttributePath.of(name);
        JsonNode place = ScimSchema.ENTERPRISE_USER.equalsIgnoreCase(path.schema())
                ? resource.get(ScimSchema.ENTERPRISE_USER)
                : resource;
        var whole = place == null ? null : key(place, path.whole());
        if (whole != null && path.part().isEmpty()) {
            ((ObjectNode) place).remove(whole);
        } else if (whole != null && place.get(whole) instanceof ObjectNode parts) {
            var part = key(parts, path.part());
            if (part != null) {
                parts.remove(part);
            }
        }
    }

    /** The object's own spelling of a name, or null. */
    private static String key(JsonNode object, String name) {
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getKey();
            }
        }
        return null;
    }
}
