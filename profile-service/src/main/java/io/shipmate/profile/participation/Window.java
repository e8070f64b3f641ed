package io.shipmate.profile.participation;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A window of local time that comes back every week; over midnight it is two windows.
 *
 * @param day the day of the week
 * @param from its first minute
 * @param to the minute after its last; later than {@code from}, 23:59 at the latest
 */
@Schema(name = "Window")
public record Window(
        @NotNull DayOfWeek day,

        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Schema(type = SchemaType.STRING, format = "", pattern = "\\d\\d:\\d\\d", examples = "09:00")
        LocalTime from,

        @NotNull
        @JsonFormat(pattern = "HH:mm")
        @Schema(type = SchemaType.STRING, format = "", pattern = "\\d\\d:\\d\\d", examples = "17:00")
        LocalTime to) {

    boolean overlaps(Window other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }
}
