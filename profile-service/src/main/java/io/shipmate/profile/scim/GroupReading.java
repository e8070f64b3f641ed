package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import io.shipmate.profile.roster.StatedFacts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads groups as Entra and Okta write them, as steps that are taken one after the other. */
final class GroupReading {

    /** One thing that is said of a group. */
    sealed interface Step {

        record Name(String text) implements Step {}

        /** Null takes it away. */
        record ExternalId(String text) implements Step {}

        record AddMembers(Set<UUID> users) implements Step {}

        record RemoveMembers(Set<UUID> users) implements Step {}

        /** These and nobody else. */
        record SetMembers(Set<UUID> users) implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();

    private GroupReading() {}

    /** A whole group. What it does not say is taken away, as a replacement does. */
    static List<Step> whole(ObjectNode group) {
        var reading = new GroupReading();
        var name = text("displayName", ScimBodies.field(group, "displayName"));
        if (name.isEmpty()) {
            throw wrong(ScimRefused.Kind.INVALID_VALUE, "displayName is required");
        }
        var externalId = text("externalId", ScimBodies.field(group, "externalId"));
        reading.steps.add(new Step.Name(name));
        reading.steps.add(new Step.ExternalId(externalId.isEmpty() ? null : externalId));
        reading.steps.add(new Step.SetMembers(users(ScimBodies.field(group, "members"))));
        return reading.steps;
    }

    static List<Step> patch(List<ScimBodies.Change> changes) {
        var reading = new GroupReading();
        changes.forEach(reading::change);
        return reading.steps;
    }

    private void change(ScimBodies.Change change) {
        if (change.path() == null || AttributePath.isSchema(change.path())) {
            if (change.value() instanceof ObjectNode attributes) {
                attributes
                        .properties()
                        .forEach(field -> attribute(change.operation(), field.getKey(), field.getValue()));
            }
            return;
        }
        var path = AttributePath.of(change.path());
        if (path.whole().equals("members")) {
            members(change, path);
        } else if (!attribute(change.operation(), path.attribute(), change.value()) && !path.isForeign()) {
            throw wrong(ScimRefused.Kind.INVALID_PATH, "No such attribute: " + path.attribute());
        }
    }

    /** Returns whether groups have such an attribute. */
    private boolean attribute(ScimBodies.Operation operation, String name, JsonNode value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "displayname" -> name(operation, value);
            case "externalid" -> {
                var text = operation == ScimBodies.Operation.REMOVE ? "" : text("externalId", value);
                steps.add(new Step.ExternalId(text.isEmpty() ? null : text));
            }
            case "members" ->
                steps.add(
                        operation == ScimBodies.Operation.ADD
                                ? new Step.AddMembers(users(value))
                                : new Step.SetMembers(users(value)));
            // Okta repeats the id; Entra may send the schemas.
            case "id", "schemas", "meta" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void name(ScimBodies.Operation operation, JsonNode value) {
        var text = operation == ScimBodies.Operation.REMOVE ? "" : text("displayName", value);
        if (text.isEmpty()) {
            throw wrong(ScimRefused.Kind.MUTABILITY, "displayName is required");
        }
        steps.add(new Step.Name(text));
    }

    /** Entra names those to remove in the value or in brackets, Okta in brackets. */
    private void members(ScimBodies.Change change, AttributePath path) {
        var chosen = path.filter().map(GroupReading::chosen);
        switch (change.operation()) {
            case ADD -> steps.add(new Step.AddMembers(chosen.orElseGet(() -> users(change.value()))));
            case REPLACE -> {
                if (chosen.isPresent()) {
                    steps.add(new Step.RemoveMembers(chosen.get()));
                    steps.add(new Step.AddMembers(users(change.value())));
                } else {
                    steps.add(new Step.SetMembers(users(change.value())));
                }
            }
            case REMOVE ->
                steps.add(
                        chosen.isEmpty() && change.value() == null
                                ? new Step.SetMembers(Set.of())
                                : new Step.RemoveMembers(chosen.orElseGet(() -> users(change.value()))));
        }
    }

    /** {@code value eq "id"}, or several of them joined by or. */
    private static Set<UUID> chosen(Filter filter) {
        if (filter.getFilterType() == FilterType.OR) {
            var all = new LinkedHashSet<UUID>();
            filter.getCombinedFilters().forEach(part -> all.addAll(chosen(part)));
            return all;
        }
        if (filter.getFilterType() != FilterType.EQUAL
                || !filter.getAttributePath().toString().equalsIgnoreCase("value")) {
            throw wrong(ScimRefused.Kind.INVALID_PATH, "Members can be chosen by value eq only");
        }
        return Set.of(id(filter.getComparisonValue().asText()));
    }

    private static Set<UUID> users(JsonNode value) {
        if (value == null || value.isNull()) {
            return Set.of();
        }
        if (value instanceof ObjectNode && ScimBodies.field(value, "members") != null) {
            return users(ScimBodies.field(value, "members"));
        }
        var members = value.isArray() ? value.valueStream() : Stream.of(value);
        var users = new LinkedHashSet<UUID>();
        members.forEach(member -> {
            var id = member.isObject() ? ScimBodies.field(member, "value") : member;
            users.add(id(id == null ? "" : id.asText()));
        });
        return users;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw wrong(ScimRefused.Kind.INVALID_VALUE, "members: one of them is no user's id");
        }
    }

    private static String text(String attribute, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray() && value.size() == 1) {
            return text(attribute, value.get(0));
        }
        if (value.isObject()) {
            return text(attribute, ScimBodies.field(value, "value"));
        }
        var text = Normalizer.normalize(value.asText(), Normalizer.Form.NFC).strip();
        if (value.isArray() || text.length() > UserAttribute.LONGEST || !StatedFacts.isWritable(text)) {
            throw wrong(ScimRefused.Kind.INVALID_VALUE, attribute + " cannot have this value");
        }
        return text;
    }

    private static ScimRefused.Wrong wrong(ScimRefused.Kind kind, String why) {
        return new ScimRefused.Wrong(kind, why);
    }
}
