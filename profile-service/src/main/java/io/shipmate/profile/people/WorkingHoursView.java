package io.shipmate.profile.people;

import io.shipmate.profile.participation.Window;
import io.shipmate.profile.participation.WorkingHours;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own working hours; Monday to Friday from nine to five until one has said. */
@Schema(
        name = "WorkingHours",
        requiredProperties = {"zone", "windows"})
record WorkingHoursView(
        @Schema(description = "IANA zone id", examples = "Europe/Berlin")
        String zone,

        List<Window> windows) {

    static WorkingHoursView of(WorkingHours hours) {
        return new WorkingHoursView(hours.zone(), hours.windows());
    }
}
