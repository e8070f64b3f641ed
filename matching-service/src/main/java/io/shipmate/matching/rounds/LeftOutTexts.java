package io.shipmate.matching.rounds;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says why a round found nobody for somebody. */
final class LeftOutTexts {

    private LeftOutTexts() {}

    static String of(LeftOut.Reason reason, Locale language) {
        return ResourceBundle.getBundle(
                        "texts.rounds",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(reason.name());
    }

    static LeftOutView view(LeftOut one, Locale language) {
        return new LeftOutView(one.person(), one.reason(), of(one.reason(), language));
    }
}
