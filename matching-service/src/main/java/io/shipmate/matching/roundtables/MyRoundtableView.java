package io.shipmate.matching.roundtables;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roundtable as one who has a seat there, or is offered one, sees it. */
@Schema(name = "Roundtable")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyRoundtableView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(required = true, examples = "Spring roundtables")
        String name,

        @Schema(
                required = true,
                description = "OFFERED until the facilitator and enough members have said yes, then MEETING")
        RoundtableState state,

        @Schema(required = true, description = "Your own seat")
        MySeat seat,

        @Schema(required = true, description = "Whether it is the facilitator's seat")
        boolean facilitating,

        @Schema(description = "Until when you can take it") Instant offeredUntil,

        @Schema(description = "Its circle in session-service, once it is open")
        UUID circle,

        @Schema(description = "Who sits there, once you do, too")
        List<UUID> members,

        @Schema(description = "Who leads it, once you sit there and somebody has said yes")
        UUID facilitator)
        implements Tagged {

    /** How one stands to one's own seat. DECLINED shows to oneself alone. */
    @Schema(name = "MySeat")
    enum MySeat {
        OFFERED,
        DECLINED,
        TAKEN,
        LEFT,
        ENDED
    }

    /** The same for whoever has no say and no sight of the others. */
    static MyRoundtableView of(Roundtable roundtable, String name, Seat own, MySeat mine, List<Seat> sitting) {
        boolean inside = mine == MySeat.TAKEN;
        return new MyRoundtableView(
                roundtable.id(),
                name,
                roundtable.state(),
                mine,
                own.facilitates(),
                mine == MySeat.OFFERED || mine == MySeat.DECLINED ? own.offeredUntil() : null,
                (inside || mine == MySeat.ENDED) && roundtable.wasOpened() ? roundtable.circle() : null,
                inside
                        ? sitting.stream()
                                .filter(seat -> !seat.facilitates())
                                .map(Seat::person)
                                .sorted()
                                .toList()
                        : null,
                inside
                        ? sitting.stream()
                                .filter(Seat::facilitates)
                                .map(Seat::person)
                                .findFirst()
                                .orElse(null)
                        : null);
    }
}
