package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason, in the caller's language. */
@Schema(
        name = "HrisDeliveryReason",
        requiredProperties = {"code", "message"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonView(
        @Schema(examples = "zone-unknown") String code,
        MappedFact fact,

        @Schema(description = "The provider's id of the employee", examples = "67890")
        String subject,

        @Schema(examples = "This is not a time zone. Use an IANA name such as Europe/Berlin.")
        String message) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static List<ReasonView> of(List<DeliveryReason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> new ReasonView(
                        reason.code(), reason.fact(), reason.subject(), message(reason.code(), language)))
                .toList();
    }

    /** What a roster may be told, too, stands in its texts. */
    private static String message(String code, Locale language) {
        return Stream.of("texts.hris", "texts.roster")
                .map(bundle -> ResourceBundle.getBundle(bundle, language, NO_FALLBACK))
                .filter(texts -> texts.containsKey(code))
                .map(texts -> texts.getString(code))
                .findFirst()
                .orElse(code);
    }
}
