package io.shipmate.matching.pool;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A topic of the catalogue, or one that has become part of another.
 *
 * @param parent the wider topic, or null
 * @param labels its name by language
 * @param mergedInto the topic that it has become, or null
 */
public record Topic(UUID id, UUID parent, Map<String, String> labels, UUID mergedInto) {

    /** Copies the labels. */
    public Topic {
        labels = Map.copyOf(labels);
    }

    /** Its name in a language, else in English, else in any. */
    public String label(Locale language) {
        var label = labels.getOrDefault(language.getLanguage(), labels.get(Locale.ENGLISH.getLanguage()));
        return label != null
                ? label
                : labels.values().stream().sorted().findFirst().orElse("");
    }
}
