package io.shipmate.matching.checkins;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers a check-in.
 *
 * @param until of a pause: the day on which it goes on by itself, or null
 */
@Schema(examples = "{\"answer\":\"GO_ON\"}")
record AnswerCheckIn(
        @NotNull @Schema(required = true) CheckInAnswer answer,

        @Schema(
                description =
                        "Of a PAUSE: the day, in your time zone, on which it goes on by itself. Within five years; leave it out for an open end")
        LocalDate until) {}
