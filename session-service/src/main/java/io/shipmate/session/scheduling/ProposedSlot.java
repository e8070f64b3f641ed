package io.shipmate.session.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One time that would do: either the instant or the local time at which it begins, and how long it is. */
record ProposedSlot(
        @Schema(
                description = "When it begins, as an instant; instead of `localStart`",
                examples = "2031-03-03T14:00:00Z")
        Instant start,

        @Schema(
                description =
                        "When it begins by the clock in `zone`; instead of `start`. Where that hour comes twice the first "
                                + "one is meant",
                format = "local-date-time",
                examples = "2031-03-03T15:00:00")
        LocalDateTime localStart,

        @NotNull @Min(10) @Max(240) @Schema(examples = "45") Integer minutes) {}
