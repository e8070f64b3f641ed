package io.shipmate.profile.participation;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tags of languages that there are (BCP 47). */
public final class LanguageTag {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** The tag in its usual spelling, or nothing if it names no language. An underscore counts as a hyphen. */
    public static Optional<String> tidy(String text) {
        try {
            var language = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build();
            return LANGUAGES.contains(language.getLanguage())
                    ? Optional.of(language.toLanguageTag())
                    : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
