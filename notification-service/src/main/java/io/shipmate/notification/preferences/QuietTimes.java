package io.shipmate.notification.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Quiet hours as they are chosen and shown. */
@Schema(
        name = "QuietHours",
        description = "Hours of the day in which no mail is sent; what is due then waits until they end")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuietTimes(
        @NotNull @Pattern(regexp = TIME) @Schema(description = "Local time", examples = "22:00")
        String from,

        @NotNull
        @Pattern(regexp = TIME)
        @Schema(
                description = "Local time; the next day's if it is not after `from`. Another one than `from`",
                examples = "07:00")
        String to,

        @Size(max = 60)
        @Schema(
                description = "IANA time zone; absent: the person's own zone, wherever they move",
                examples = "Europe/Berlin")
        String zone) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
