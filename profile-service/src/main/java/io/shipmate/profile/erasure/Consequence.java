package io.shipmate.profile.erasure;

import java.util.Locale;
import java.util.ResourceBundle;

/** What an erasure does, for a front end to show before it asks the second time. */
enum Consequence {
    PROFILE,
    PARTNERSHIPS,
    WORDS,
    MESSAGES,
    ACCESS,
    RETURN,
    FOR_GOOD;

    /** The sentence in English or German. */
    String sentence(Locale language) {
        return ResourceBundle.getBundle(
                        "texts.erasure",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
    }
}
