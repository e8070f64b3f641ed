package io.shipmate.session.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session as somebody in its circle sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.SESSION)
public record SessionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID circle,
        @Schema(required = true) SessionState state,

        @Schema(
                description =
                        "Who put the slots on the table or said that they talked; absent once that person is erased")
        UUID proposedBy,

        @Schema(required = true, description = "The zone in which the times were meant", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "When it begins or began; absent while nothing is planned")
        Instant start,

        @Schema(description = "When it ends or ended; absent while nothing is planned, or if nobody knows")
        Instant end,

        @Schema(
                description = "What the clock in `zone` shows at the start",
                format = "local-date-time",
                examples = "2031-03-03T15:00:00")
        LocalDateTime localStart,

        @Schema(required = true, description = "What is on the table; once it is planned only that slot")
        List<SlotView> slots,

        @Schema(required = true) Words words,

        @Schema(description = "Shared words; see `words`") String title,

        @Schema(description = "Shared words; see `words`") String agenda,

        @Schema(required = true, description = "What calendars know it by; never changes")
        String uid,

        @Schema(required = true, description = "Rises whenever the plan moves or is called off (RFC 5545)")
        int sequence)
        implements Tagged {

    /** Whether there are words, and whether the caller may read them. */
    @Schema(
            name = "Words",
            description =
                    "NONE: there are none. SHOWN: here they are, unless they cannot be opened any more. SIGN_FIRST: there are some, for those who have signed "
                            + "the current agreement")
    public enum Words {
        NONE,
        SHOWN,
        SIGN_FIRST
    }

    /** One slot on the table. */
    public record SlotView(
            @Schema(required = true, description = "Never given twice within a session", examples = "1")
            int n,

            @Schema(required = true) Instant start,

            @Schema(required = true) Instant end,

            @Schema(required = true, format = "local-date-time", examples = "2031-03-03T15:00:00")
            LocalDateTime localStart,

            @Schema(required = true, description = "Who has said yes to it")
            List<UUID> yes) {}
}
