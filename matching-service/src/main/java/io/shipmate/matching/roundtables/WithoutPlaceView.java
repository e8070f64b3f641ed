package io.shipmate.matching.roundtables;

import io.shipmate.matching.engine.tables.LeftOut;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody for whom no place was found, and the public reason. */
@Schema(name = "LeftOutOfRoundtables")
record WithoutPlaceView(
        @Schema(required = true) UUID person,

        @Schema(required = true, description = "The public rule, or NOBODY_FITTING", examples = "LANGUAGE")
        LeftOut.Why why,

        @Schema(
                required = true,
                description = "The same in words",
                examples = "Too few others speak a language in common.")
        String reason) {

    static WithoutPlaceView of(LeftOut left, Locale language) {
        var texts = ResourceBundle.getBundle(
                "texts.seats",
                language,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new WithoutPlaceView(
                left.guest(), left.why(), texts.getString(left.why().name()));
    }
}
