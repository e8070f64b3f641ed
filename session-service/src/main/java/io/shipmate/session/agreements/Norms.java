package io.shipmate.session.agreements;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The house's norms in a reader's language. An edition never changes once it is out, because people have signed it; new
 * words make a new edition ({@code texts/norms-<edition>.properties}), which only circles that sign anew take over.
 */
final class Norms {

    /** The edition that new agreements begin with. */
    static final int NEWEST = 1;

    private static final List<String> KEYS = List.of(
            "cone-of-silence",
            "true-for-me",
            "respectful-interpretation",
            "ask-before-advising",
            "relation-is-the-goal");

    private Norms() {}

    /** The norms of an edition, in the order in which they are read out. */
    static List<NormView> of(int edition, Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var texts = ResourceBundle.getBundle(
                "texts.norms-" + edition, language, Thread.currentThread().getContextClassLoader(), noFallback);
        return KEYS.stream()
                .map(key -> new NormView(key, texts.getString(key + ".title"), texts.getString(key + ".text")))
                .toList();
    }
}
