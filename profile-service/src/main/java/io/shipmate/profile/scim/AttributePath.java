package io.shipmate.profile.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a path points at: {@code name.givenName}, {@code emails[type eq "work"].value}, or an attribute behind the name of its
 * schema. Entra sends all of these as paths and also as the keys of a value without a path.
 *
 * @param schema the schema that is named, or null
 * @param attribute attribute and sub-attribute in lower case, joined by a dot
 * @param filter which of several values is meant, if one is chosen
 */
record AttributePath(String schema, String attribute, Optional<Filter> filter) {

    private static final int DEEPEST = 2;
    private static final int LONGEST = 2_000;

    /** Refuses with {@code invalidPath} what is no path. */
    static AttributePath of(String text) {
        if (text.length() > LONGEST) {
            throw invalid(text);
        }
        var path = parsed(text);
        if (path.isRoot() || path.size() > DEEPEST) {
            throw invalid(text);
        }
        var first = path.getElement(0);
        var name = path.size() == 1
                ? first.getAttribute()
                : first.getAttribute() + '.' + path.getElement(1).getAttribute();
        return new AttributePath(
                path.getSchemaUrn(), name.toLowerCase(Locale.ROOT), Optional.ofNullable(first.getValueFilter()));
    }

    /** Whether the text is the name of a schema itself, so that its value holds attributes of that schema. */
    static boolean isSchema(String text) {
        return ScimSchema.USER.equalsIgnoreCase(text)
                || ScimSchema.ENTERPRISE_USER.equalsIgnoreCase(text)
                || ScimSchema.GROUP.equalsIgnoreCase(text);
    }

    /** Whether it belongs to a schema that is not one of the RFC's: then it is not for us. */
    boolean isForeign() {
        return schema != null && !isSchema(schema);
    }

    /** The attribute without its sub-attribute. */
    String whole() {
        var dot = attribute.indexOf('.');
        return dot < 0 ? attribute : attribute.substring(0, dot);
    }

    /** The sub-attribute, or an empty text. */
    String part() {
        var dot = attribute.indexOf('.');
        return dot < 0 ? "" : attribute.substring(dot + 1);
    }

    private static Path parsed(String text) {
        try {
            return Path.fromString(text);
        } catch (ScimException | RuntimeException _) {
            // The parser's stacks are not guarded against everything that is no path.
            throw invalid(text);
        }
    }

    private static ScimRefused.Wrong invalid(String text) {
        var shown = text.substring(0, Math.min(text.length(), 100));
        return new ScimRefused.Wrong(ScimRefused.Kind.INVALID_PATH, "No path to an attribute: " + shown);
    }
}
