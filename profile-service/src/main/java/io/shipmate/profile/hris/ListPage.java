package io.shipmate.profile.hris;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a provider's list.
 *
 * @param next what leads to the next one; null after the last. Empty where pages are counted
 */
record ListPage(List<Item> items, String next) {

    /**
     * One employee in it.
     *
     * @param subject the provider's id; null if there is none that can be read
     */
    record Item(String subject, JsonNode said) {}

    /** Nothing if there is no list in the answer, or the next page would be this one again. */
    static Optional<ListPage> of(Source.Listing list, JsonNode answer, Source.Position position) {
        var found = list.items() == null ? answer : answer.at(JsonPointer.compile(list.items()));
        if (!found.isArray()) {
            return Optional.empty();
        }
        var items = new ArrayList<Item>();
        found.forEach(item -> items.add(new Item(subject(list, item), item)));
        var next = next(list, answer, items.isEmpty());
        return next != null && list.next() != null && next.equals(position.cursor())
                ? Optional.empty()
                : Optional.of(new ListPage(List.copyOf(items), next));
    }

    private static String next(Source.Listing list, JsonNode answer, boolean empty) {
        if (list.next() == null) {
            return list.isCounted() && !empty ? "" : null;
        }
        var next = answer.at(JsonPointer.compile(list.next()));
        return next.isValueNode()
                        && !next.isNull()
                        && !next.isBoolean()
                        && !next.asText().isBlank()
                ? next.asText()
                : null;
    }

    private static String subject(Source.Listing list, JsonNode item) {
        var id = list.id().startsWith("/") ? item.at(JsonPointer.compile(list.id())) : item.path(list.id());
        var text = id.isValueNode() && !id.isNull() ? id.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** The ids of some of its employees, as far as there are any. */
    static List<String> subjects(List<Item> items) {
        return items.stream()
                .map(Item::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
