package io.shipmate.notification.inbox;

import java.util.Locale;
import java.util.ResourceBundle;

/** The one sentence for each kind, from the bundle {@code texts/notices}: that something happened, never what. */
public final class NoticeTexts {

    private NoticeTexts() {}

    /** The sentence in English or German. */
    public static String sentence(Kind kind, Locale language) {
        return ResourceBundle.getBundle(
                        "texts.notices",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(kind.name());
    }
}
