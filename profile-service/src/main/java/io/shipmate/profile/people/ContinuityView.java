package io.shipmate.profile.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has said for the time after they have left; only they see it. */
@Schema(name = "Continuity", requiredProperties = "keepPartnerships")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContinuityView(
        @Schema(description = "Whether one's partnerships are to go on after one has left")
        boolean keepPartnerships,

        @Schema(description = "Absent while there is none") PersonalContactView personalContact) {

    /** Of somebody who has said nothing: no. */
    public static final ContinuityView NOTHING_SAID = new ContinuityView(false, null);

    /** A private mail address. */
    @Schema(name = "PersonalContact", requiredProperties = "address")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonalContactView(
            @Schema(examples = "anna@home.example") String address,

            @Schema(description = "When it was proved by a code; absent while it is not")
            Instant verifiedAt) {}
}
