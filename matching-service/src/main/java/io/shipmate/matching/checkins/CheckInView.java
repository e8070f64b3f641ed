package io.shipmate.matching.checkins;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in that waits for one's answer. */
@Schema(name = "CheckIn", description = "Do you want to go on? Each of the two is asked for themselves")
public record CheckInView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(required = true, examples = "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a")
        UUID partnership,

        @Schema(required = true) Instant askedAt,

        @Schema(
                required = true,
                description = "Until when it can be answered. Saying nothing is an answer too: all goes on")
        Instant closesAt) {

    static CheckInView of(CheckIn checkIn) {
        return new CheckInView(checkIn.id(), checkIn.partnership(), checkIn.askedAt(), checkIn.closesAt());
    }
}
