package io.shipmate.matching.pool;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A topic of the catalogue.
 *
 * @param parent the wider topic, or null
 * @param labels its name by language
 */
public record Topic(UUID id, UUID parent, Map<String, String> labels) {

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
