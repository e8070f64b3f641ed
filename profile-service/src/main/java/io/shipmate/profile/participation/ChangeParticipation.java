package io.shipmate.profile.participation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Take part, pause until a day, or stop taking part. Terms that are absent stay as they are. */
@Schema(name = "ChangeParticipation")
public record ChangeParticipation(
        @NotNull ParticipationStatus status,

        @Schema(
                description =
                        "With PAUSED, and only then: the first day of taking part again, in one's own zone; it must be"
                                + " after today and within two years",
                examples = "2026-09-01")
        LocalDate until,

        @Size(min = 1, max = 5) @Schema(examples = "[\"PARTNERSHIP\", \"ASK\"]")
        List<@NotNull OpenTo> openTo,

        @Min(1) @Max(10) @Schema(description = "With how many people at a time", examples = "2")
        Integer capacity,

        @Size(max = 10)
        @Schema(description = "BCP 47 tags; none means the HRIS's language", examples = "[\"en\", \"de\"]")
        List<@NotNull @Size(max = 35) String> languages,

        @Schema(
                description =
                        "true accepts the house norms (mutual, voluntary, confidential), which taking part needs once",
                examples = "true")
        Boolean acceptHouseNorms) {}
