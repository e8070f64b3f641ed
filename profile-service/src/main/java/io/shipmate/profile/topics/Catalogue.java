package io.shipmate.profile.topics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics that come with the service, parents before their children, in the order of the tree. */
record Catalogue(List<Entry> entries) {

    /** One topic of the file {@code topics/catalogue.json}. */
    record Entry(String key, String parent, String en, String de, List<String> synonyms) {}

    static Catalogue shipped(ObjectMapper json) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("topics/catalogue.json")) {
            return of(json.readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of topics cannot be read", e);
        }
    }

    /** Puts entries in the order of the tree; refuses unknown parents, loops and keys that come twice. */
    static Catalogue of(List<Entry> entries) {
        var children = new HashMap<String, List<Entry>>();
        entries.forEach(entry ->
                children.computeIfAbsent(entry.parent(), _ -> new ArrayList<>()).add(entry));
        var ordered = new ArrayList<Entry>();
        descend(null, children, ordered);
        if (ordered.size() != entries.size()
                || ordered.stream().map(Entry::key).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("The catalogue of topics is no tree");
        }
        return new Catalogue(List.copyOf(ordered));
    }

    private static void descend(String parent, Map<String, List<Entry>> children, List<Entry> ordered) {
        for (var entry : children.getOrDefault(parent, List.of())) {
            ordered.add(entry);
            if (ordered.size() > 100_000) {
                throw new IllegalArgumentException("The catalogue of topics has a loop");
            }
            descend(entry.key(), children, ordered);
        }
    }
}
