package io.shipmate.profile.erasure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would happen, and what to send for it to happen. Nothing has happened yet. */
@Schema(
        name = "ErasureAnnouncement",
        requiredProperties = {"person", "confirmation", "validUntil", "consequences"})
record ErasureAnnouncementView(
        @Schema(description = "Who would be erased") UUID person,

        @Schema(description = "Send it as `Erasure-Confirmation` with the same request; good for this sign-in only")
        String confirmation,

        Instant validUntil,
        List<ConsequenceView> consequences)
        implements ErasureAnswer {

    /** One thing that happens. */
    @Schema(
            name = "ErasureConsequence",
            requiredProperties = {"code", "text"})
    record ConsequenceView(
            @Schema(description = "Stable; more may come") Consequence code,

            @Schema(
                    description = "One sentence in the language of Accept-Language",
                    examples = "You can no longer sign in here.")
            String text) {}

    static ErasureAnnouncementView of(Confirmations.Asked asked, String confirmation, Locale language) {
        return new ErasureAnnouncementView(
                asked.person(),
                confirmation,
                asked.until(),
                Arrays.stream(Consequence.values())
                        .map(consequence -> new ConsequenceView(consequence, consequence.sentence(language)))
                        .toList());
    }
}
