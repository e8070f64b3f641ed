package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import io.shipmate.profile.roster.StatedFacts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads users as Entra and Okta write them: whole, or as a PATCH with paths, with an object of attributes, or with an object
 * whose keys are paths. An attribute of the RFC's schemas that is not kept is dropped (a password above all), and so is what
 * another schema adds; a path to what no schema has is refused.
 */
final class UserReading {

    private final Said said = new Said();

    private UserReading() {}

    static Said whole(ObjectNode user) {
        var reading = new UserReading();
        reading.object(user);
        return reading.said;
    }

    static Said patch(List<ScimBodies.Change> changes) {
        var reading = new UserReading();
        changes.forEach(reading::change);
        return reading.said;
    }

    private void change(ScimBodies.Change change) {
        if (change.path() == null || AttributePath.isSchema(change.path())) {
            if (change.value() instanceof ObjectNode attributes) {
                object(attributes);
            }
            return;
        }
        var path = AttributePath.of(change.path());
        if (change.operation() == ScimBodies.Operation.REMOVE) {
            remove(path);
        } else if (!attribute(path, change.value()) && !path.isForeign() && !ScimSchema.knows(path)) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_PATH, "No such attribute: " + path.attribute());
        }
    }

    private void remove(AttributePath path) {
        if (path.whole().equals("name") && path.part().isEmpty()) {
            said.say(UserAttribute.FAMILY_NAME, "");
        } else if (!path.isForeign() && !isAboutAnother(path)) {
            kept(path).ifPresent(attribute -> said.say(attribute, ""));
        }
    }

    /** Attributes by their names, which may be whole paths; what is none is dropped. */
    private void object(ObjectNode attributes) {
        for (var field : attributes.properties()) {
            var name = field.getKey();
            if (AttributePath.isSchema(name)) {
                if (field.getValue() instanceof ObjectNode extension) {
                    object(extension);
                }
            } else if (!name.startsWith("$")) {
                entry(name, field.getValue());
            }
        }
    }

    private void entry(String name, JsonNode value) {
        try {
            attribute(AttributePath.of(name), value);
        } catch (ScimRefused.Wrong refused) {
            if (refused.kind() != ScimRefused.Kind.INVALID_PATH) {
                throw refused;
            }
        }
    }

    /** Returns whether it is an attribute that is kept. */
    private boolean attribute(AttributePath path, JsonNode value) {
        if (path.isForeign()) {
            return false;
        }
        if (path.attribute().equals("name") && value instanceof ObjectNode parts) {
            parts.properties().forEach(part -> entry("name." + part.getKey(), part.getValue()));
            return true;
        }
        var kept = kept(path);
        kept.ifPresent(attribute -> {
            if (attribute == UserAttribute.EMAIL) {
                email(path, value);
            } else {
                said.say(attribute, tidy(attribute, text(attribute, value)));
            }
        });
        return kept.isPresent();
    }

    /** {@code manager}, {@code manager.value} and {@code emails[…].value} are the attribute itself. */
    private static Optional<UserAttribute> kept(AttributePath path) {
        var isValue = path.part().equals("value") && !path.whole().equals("name");
        return UserAttribute.of(isValue ? path.whole() : path.attribute());
    }

    /** Of several addresses the one at work; a private one never. */
    private void email(AttributePath path, JsonNode value) {
        var address = switch (value) {
            case ArrayNode several -> Addresses.ofWork(several);
            case ObjectNode one
            when path.filter().isEmpty() -> Addresses.ofWork(one.arrayNode().add(one));
            case null, default -> value;
        };
        if (!isAboutAnother(path) && address != null) {
            said.say(UserAttribute.EMAIL, tidy(UserAttribute.EMAIL, text(UserAttribute.EMAIL, address)));
        }
    }

    /** Whether the path chooses another address than the one at work. */
    private static boolean isAboutAnother(AttributePath path) {
        return path.whole().equals("emails")
                && path.filter().map(UserReading::choosesAnother).orElse(false);
    }

    private static boolean choosesAnother(Filter filter) {
        var work = JsonNodeFactory.instance.objectNode().put("type", "work").put("primary", true);
        try {
            return !FilterEvaluator.evaluate(filter, work);
        } catch (ScimException _) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_PATH, "Addresses can be chosen by type or primary");
        }
    }

    /** The text of a value that should be one, in the shapes that providers give it. */
    private static String text(UserAttribute attribute, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray() && value.size() <= 1) {
            return text(attribute, value.get(0));
        }
        if (value.isObject()) {
            return text(attribute, ScimBodies.field(value, "value"));
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        throw invalid(attribute);
    }

    private static String tidy(UserAttribute attribute, String raw) {
        if (attribute == UserAttribute.ACTIVE) {
            return flag(raw);
        }
        if (attribute.column().isPresent() && !raw.isBlank()) {
            var checked = StatedFacts.check(attribute.column().get(), raw);
            if (checked.refusal() != null) {
                throw new ScimRefused.Wrong(
                        ScimRefused.Kind.INVALID_VALUE, attribute.path() + ": " + checked.refusal());
            }
            return checked.text();
        }
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.length() > UserAttribute.LONGEST || !StatedFacts.isWritable(text)) {
            throw invalid(attribute);
        }
        return text;
    }

    /** Entra sends the texts "True" and "False". */
    private static String flag(String raw) {
        var flag = raw.strip().toLowerCase(Locale.ROOT);
        if (!flag.equals("true") && !flag.equals("false")) {
            throw invalid(UserAttribute.ACTIVE);
        }
        return flag;
    }

    private static ScimRefused.Wrong invalid(UserAttribute attribute) {
        return new ScimRefused.Wrong(ScimRefused.Kind.INVALID_VALUE, attribute.path() + " cannot have this value");
    }
}
