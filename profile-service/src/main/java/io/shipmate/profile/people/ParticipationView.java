package io.shipmate.profile.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.participation.OpenTo;
import io.shipmate.profile.participation.ParticipationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own participation. */
@Schema(
        name = "Participation",
        requiredProperties = {"status", "openTo", "capacity", "languages"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticipationView(
        ParticipationStatus status,

        @Schema(description = "While PAUSED: the first day of taking part again, in one's own zone")
        LocalDate until,

        List<OpenTo> openTo,

        @Schema(description = "With how many people at a time", examples = "2")
        int capacity,

        @Schema(description = "BCP 47 tags", examples = "[\"en\", \"de\"]")
        List<String> languages,

        @Schema(description = "When the house norms were accepted; absent until then")
        Instant houseNormsAccepted) {

    static ParticipationView of(Person person) {
        var participation = person.participation();
        return new ParticipationView(
                participation.status(),
                participation.pausedUntil(),
                participation.openTo(),
                participation.capacity(),
                person.spokenLanguages(),
                participation.houseNormsAccepted());
    }
}
