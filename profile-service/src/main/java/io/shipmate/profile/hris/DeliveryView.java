package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery and what became of it; nothing of what it says. */
@Schema(
        name = "HrisDelivery",
        requiredProperties = {"id", "state", "receivedAt", "occurredAt", "repeats", "attempts", "reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,

        @Schema(description = "The provider's name of the event", examples = "employee.updated")
        String event,

        HrisDelivery.State state,
        Instant receivedAt,

        @Schema(description = "When it happened there; when it arrived, if the provider does not tell")
        Instant occurredAt,

        @Schema(description = "When it was applied, ignored or given up")
        Instant doneAt,

        @Schema(description = "How often the same came again")
        int repeats,

        @Schema(description = "How often applying it was tried in vain")
        int attempts,

        @Schema(description = "When it is tried again; only while it waits after an attempt in vain")
        Instant nextAttemptAt,

        @Schema(
                description =
                        "Why it failed or is ignored; of one that is applied, what to know about it; of one that waits, why")
        List<ReasonView> reasons) {

    static DeliveryView of(HrisDelivery delivery, Locale language) {
        return new DeliveryView(
                delivery.id(),
                delivery.event(),
                delivery.state(),
                delivery.receivedAt(),
                delivery.occurredAt(),
                delivery.doneAt(),
                delivery.repeats(),
                delivery.attempts(),
                delivery.waits() && delivery.attempts() > 0 ? delivery.dueAt() : null,
                ReasonView.of(delivery.reasons(), language));
    }
}
